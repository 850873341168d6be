import type { ReactNode } from 'react'

/** A text whose `names in backticks` are set as code; nothing else in it has a meaning. */
export function InlineText({ children }: { readonly children: string }): ReactNode {
  // Between the marks lie text and code in turn.
  return children.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
    index % 2 === 0 ? part : <code key={index}>{part}</code>,
  )
}
