import type { Analysis } from '../blueprint/analysis.ts'
import type { ReferenceLink } from '../blueprint/graph.ts'
import type { Intent } from '../blueprint/intent.ts'
import type { Catalog } from '../catalog/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { printType, type Type } from '../hcl/type.ts'
import type { Span } from '../text/span.ts'
import { type Crossing, crossingOf } from './crossing.ts'
import { type Expanded, type ExpandedModule, factsOf } from './expanded.ts'
import { explainImageLink, type ImageExplanation } from './explain-image-link.ts'
import { type Fit, fitOf, outputTypes } from './output-types.ts'
import { emptiedBy, type PlacedOutput, placesOfModule, wantedAt } from './reference-places.ts'

/** Why a link is there and what it does. Plain data: it crosses to the page. */
export type LinkExplanation = ReferenceExplanation | ImageExplanation

export type ReferenceExplanation = {
  readonly kind: 'reference'
  /** In the order of the text. */
  readonly places: readonly ReferencePlace[]
  /** Undefined inside one group. */
  readonly crossing: Crossing | undefined
  /**
   * What takes out every value that is one of the references and nothing else. Those within a
   * larger text stay: only its author knows what it means without them.
   */
  readonly removal: readonly Intent[]
}

/** One output in one value of the module that refers to it. */
export type ReferencePlace = {
  readonly setting: string
  /** From the setting's value to the one that holds it; positions as in the text. */
  readonly path: Path
  readonly output: string
  /** The line of the author's text that it stands on; the value where that is one line. */
  readonly text: string
  readonly span: Span
  /** The value is this reference and nothing else. */
  readonly isAlone: boolean
  /** False when it is known that the module has no such output. */
  readonly exists: boolean
  /** Of the output, as far as it is known: `list(string)`. */
  readonly type: string | undefined
  /** What is wanted where it stands, as far as it is known. */
  readonly wanted: string | undefined
  readonly fit: Fit
}

/** Undefined when there is no such link, or when the blueprint is too broken to expand. */
export function explainLink(
  analysis: Pick<Analysis<Expanded>, 'expanded' | 'texts'>,
  catalog: Catalog,
  link: Pick<ReferenceLink, 'from' | 'to' | 'kind'>,
): LinkExplanation | undefined {
  const { expanded, texts } = analysis
  const giver = expanded?.modules.get(link.from)
  const taker = expanded?.modules.get(link.to)
  if (expanded === undefined || giver === undefined || taker === undefined) return undefined
  if (link.kind === 'image') return explainImageLink(giver, taker, expanded, texts.blueprint)
  const placed = placesOfModule(taker, giver.id)
  if (placed.length === 0) return undefined
  const types = outputTypes(catalog)
  return {
    kind: 'reference',
    places: withoutRepetition(
      placed.map((place) => describePlace(place, { taker, giver, types, text: texts.blueprint })),
    ),
    crossing: crossingOf(
      expanded,
      link,
      placed
        .filter(({ reference }) => hasOutput(giver, reference.output))
        .map(({ reference, setting }) => ({ output: reference.output, setting })),
    ),
    removal: removalOf(taker, giver.id),
  }
}

type Around = {
  readonly taker: ExpandedModule
  readonly giver: ExpandedModule
  readonly types: ReadonlyMap<string, Type>
  readonly text: string
}

function describePlace(
  { setting, path, reference, value, stands }: PlacedOutput,
  { taker, giver, types, text }: Around,
): ReferencePlace {
  const { output, span } = reference
  const exists = hasOutput(giver, output)
  const type = exists ? types.get(output) : undefined
  const input = factsOf(taker)?.inputs.get(setting)
  // Only where the value is the output itself, the two types meet.
  const wanted = stands === 'whole' ? input && wantedAt(input.type, path) : undefined
  return {
    setting,
    path,
    output,
    text: lineOf(text, value.span, span),
    span,
    isAlone: stands !== 'within',
    exists,
    type: type && printType(type),
    wanted: wanted && printType(wanted),
    fit: fitOf(type, wanted),
  }
}

/** Of a module whose files are not known, any output may be one. */
function hasOutput(module: ExpandedModule, output: string): boolean {
  return factsOf(module)?.outputs.has(output) ?? true
}

/** The value, or of one with several lines the line with the reference, without indentation. */
function lineOf(text: string, value: Span, reference: Span): string {
  const whole = text.slice(value.start, value.end)
  if (!/[\r\n]/.test(whole.trim())) return whole.trim()
  const before = text.slice(0, reference.start)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  const length = text.slice(reference.start).search(/[\r\n]|$/)
  return text.slice(start, reference.start + length).trim()
}

/** A line that names an output twice is one place. */
function withoutRepetition(places: readonly ReferencePlace[]): readonly ReferencePlace[] {
  const seen = new Set<string>()
  return places.filter(({ setting, path, output, text }) => {
    const identity = JSON.stringify([setting, path, output, text])
    const isNew = !seen.has(identity)
    seen.add(identity)
    return isNew
  })
}

/** From the end on, so that each removal leaves the positions of the others as they are. */
function removalOf(taker: ExpandedModule, giver: string): readonly Intent[] {
  const { id, written } = taker
  return [...written.settings.entries.values()].flatMap(({ name, value }): readonly Intent[] =>
    emptiedBy(value, giver)
      .toReversed()
      .map((path) =>
        path.length === 0
          ? { kind: 'unset-setting', id, name }
          : {
              kind: 'change-part',
              of: { kind: 'setting', id, name },
              path,
              change: { kind: 'remove' },
            },
      ),
  )
}
