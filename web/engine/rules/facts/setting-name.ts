/** What the toolkit takes for the name of a setting, known or not. */
export function isSettingName(name: string): boolean {
  return /^[a-zA-Z_-][a-zA-Z0-9_-]*$/.test(name)
}
