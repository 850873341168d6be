/**
 * What the served page may do. Monaco needs inline styles; nothing needs inline scripts, `eval` or
 * another origin. The same text goes into the built `index.html`, for those who host the folder
 * without headers, and into the header of `cyanotype serve`.
 */
const directives: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** Our own policy for worker addresses, and those that Monaco creates. */
const policyNames: readonly string[] = [
  'cyanotype-worker',
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'dompurify',
  'editorGhostText',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'stickyScrollViewLayer',
  'tokenizeToString',
]

const trustedTypes: readonly string[] = [
  "require-trusted-types-for 'script'",
  `trusted-types ${policyNames.join(' ')}`,
]

/**
 * For the meta element, which knows no `frame-ancestors`.
 * @public the build uses it
 */
export const metaPolicy: string = [...directives, ...trustedTypes].join('; ')

/** For the header. */
export const headerPolicy: string = [...directives, "frame-ancestors 'none'", ...trustedTypes].join(
  '; ',
)
