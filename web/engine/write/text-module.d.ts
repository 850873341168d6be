/** Vite hands the text of a file over when it is imported with `?raw`. */
declare module '*.hcl?raw' {
  const text: string
  export default text
}

declare module '*.sh?raw' {
  const text: string
  export default text
}
