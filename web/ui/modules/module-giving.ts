/** What the window does with files that are chosen or dropped in a dialog. */
export type ModuleGiving = {
  readonly onChooseFolder: () => void
  readonly onChooseFiles: () => void
  readonly onDrop: (transfer: DataTransfer) => void
  /** The files of a repository, for an address. */
  readonly onArchive: (file: File, address: string) => void
}
