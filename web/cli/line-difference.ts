/** Lines shown before and behind a change. */
const AROUND = 3
/** Comparisons beyond which changed parts are shown as replaced whole. */
const MOST_COMPARISONS = 4_000_000

type Line = { readonly mark: ' ' | '-' | '+'; readonly text: string }

/** What changes from one text to another, as `diff -u` prints it; empty when nothing does. */
export function printDifference(name: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = compare(splitLines(before), splitLines(after))
  return [`--- ${name}`, `+++ ${name}`, ...hunksOf(lines).flatMap(printHunk), ''].join('\n')
}

/** Line ends belong to the lines, so that a change of them alone is one. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  return [
    ...before.slice(0, start).map((text): Line => ({ mark: ' ', text })),
    ...compareMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...before.slice(before.length - end).map((text): Line => ({ mark: ' ', text })),
  ]
}

/** By the longest common subsequence, worked out from the end. */
function compareMiddle(before: readonly string[], after: readonly string[]): readonly Line[] {
  const width = after.length + 1
  if (before.length * after.length > MOST_COMPARISONS) {
    return [...before.map(removed), ...after.map(added)]
  }
  const common = new Uint32Array((before.length + 1) * width)
  const at = (one: number, other: number) => common[one * width + other] ?? 0
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      common[one * width + other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  const lines: Line[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    const [text, opposite] = [before[one], after[other]]
    if (text !== undefined && text === opposite) {
      lines.push({ mark: ' ', text })
      one++
      other++
    } else if (
      text !== undefined &&
      (opposite === undefined || at(one + 1, other) >= at(one, other + 1))
    ) {
      lines.push(removed(text))
      one++
    } else if (opposite !== undefined) {
      lines.push(added(opposite))
      other++
    }
  }
  return lines
}

function removed(text: string): Line {
  return { mark: '-', text }
}

function added(text: string): Line {
  return { mark: '+', text }
}

type Hunk = { readonly before: number; readonly after: number; readonly lines: readonly Line[] }

/** The changed lines with those around them, parts that touch taken together. */
function hunksOf(lines: readonly Line[]): readonly Hunk[] {
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ mark }) => mark !== ' '),
  )
  const hunks: Hunk[] = []
  let [before, after] = [1, 1]
  let open: { readonly before: number; readonly after: number; readonly lines: Line[] } | undefined
  for (const [index, line] of lines.entries()) {
    if (shown[index] === true) {
      if (open === undefined) {
        open = { before, after, lines: [] }
        hunks.push(open)
      }
      open.lines.push(line)
    } else open = undefined
    if (line.mark !== '+') before++
    if (line.mark !== '-') after++
  }
  return hunks
}

function printHunk({ before, after, lines }: Hunk): readonly string[] {
  const count = (mark: '-' | '+') =>
    lines.filter((line) => line.mark === mark || line.mark === ' ').length
  return [
    `@@ -${before},${count('-')} +${after},${count('+')} @@`,
    ...lines.flatMap(({ mark, text }) =>
      text.endsWith('\n')
        ? [mark + text.slice(0, -1)]
        : [mark + text, '\\ No newline at end of file'],
    ),
  ]
}
