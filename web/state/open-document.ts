import type { Encoding } from '../engine/index.ts'
import type { Attachment, History } from './history.ts'

/** One opened blueprint: its texts and how they came to be. All else is derived from it. */
export type OpenDocument = {
  /** Tells documents apart while the page lives. */
  readonly id: number
  /** Tells documents apart for ever, in this browser. */
  readonly key: string
  /** `image-builder.yaml` */
  readonly name: string
  readonly text: string
  readonly attachment: Attachment | undefined
  /** Keys of the packages given for it; `package-store.ts` has their files. */
  readonly packages: readonly string[]
  /** The toolkit's version chosen by hand; undefined leaves it to the blueprint. */
  readonly toolkit: string | undefined
  readonly history: History
  /** The text that was opened, and its bytes, so that an untouched document stays the same file. */
  readonly opened: { readonly text: string; readonly bytes: Uint8Array | undefined }
  readonly encoding: Encoding
  /** The text at the last download; undefined before the first. */
  readonly saved: string | undefined
  /** The text of the deployment file as it lies in a file; undefined while it lies in none. */
  readonly savedAttachment: string | undefined
}

/** True while a text stands nowhere but in this browser. */
export function isUnsaved(document: OpenDocument): boolean {
  const { text, saved, opened, attachment, savedAttachment } = document
  if (text !== (saved ?? opened.text)) return true
  return attachment !== undefined && attachment.text !== savedAttachment
}

/** True while all texts are as they lie in files of the user. */
export function isInFile(document: OpenDocument): boolean {
  const hasFile = document.saved !== undefined || document.opened.bytes !== undefined
  return hasFile && !isUnsaved(document)
}
