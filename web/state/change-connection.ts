import type { Intent } from '../engine/index.ts'
import { analysisStore } from './analysis-store.ts'
import { announce } from './announcement-store.ts'
import {
  findLinkExplanation,
  findUseExplanation,
  type Outcome,
  runIntent,
} from './engine-session.ts'
import {
  type EdgeKey,
  type LinkKey,
  type SelectedConnection,
  selectLink,
  selectPlace,
} from './selection-store.ts'

/** What is said about links that are taken out; the page gives it in its own words. */
export type RemovalWords = {
  /** The label of a step that takes out several values. */
  readonly removed: (link: LinkKey) => string
  /** In these settings references stand within larger texts. */
  readonly stays: (settings: readonly string[]) => string
  /** The name of the image comes from these variables. */
  readonly fromVariables: (names: readonly string[]) => string
}

/**
 * Takes out every value that a link consists of, as one step. What stands within a larger text
 * stays, and is said; where that is all there is, the first place is shown to be edited there.
 * Tells whether the link is gone.
 */
export async function removeLink(link: LinkKey, words: RemovalWords): Promise<boolean> {
  const explanation = await findLinkExplanation(link)
  if (explanation === undefined) return false
  const { removal } = explanation
  const outcome =
    removal.length === 0 ? undefined : await runIntent(asOne(removal, words.removed(link)))
  if (explanation.kind === 'image') {
    const [variable] = explanation.started.flatMap(({ variables }) => variables)
    if (outcome === undefined && variable !== undefined) showVariable(variable, words)
    return outcome?.done === true
  }
  const staying = explanation.places.filter(({ isAlone }) => !isAlone)
  const [first] = staying
  if (first === undefined || outcome?.done === false) return outcome?.done === true
  const said = words.stays([...new Set(staying.map(({ setting }) => setting))])
  if (outcome === undefined) {
    selectPlace({ moduleId: link.to, setting: first.setting, span: first.span })
    announce(said)
  } else {
    // What stays of it is still there to be looked at.
    selectLink(link)
    announce(`${outcome.label}. ${said}`)
  }
  return false
}

function showVariable(name: string, words: RemovalWords): void {
  const variables = analysisStore.getState().view?.variables ?? []
  const span = variables.find((variable) => variable.name === name)?.span
  if (span !== undefined) selectPlace({ variable: name, span })
  announce(words.fromVariables([name]))
}

/**
 * Writes what a `use` passes into the settings themselves, as one step; the references that it
 * turns into are selected afterwards.
 */
export async function makeExplicit(
  edge: EdgeKey,
  label: (edge: EdgeKey) => string,
): Promise<Outcome | undefined> {
  const explanation = await findUseExplanation(edge)
  if (explanation === undefined || explanation.explicit.length === 0) return undefined
  const outcome = await runIntent(asOne(explanation.explicit, label(edge)))
  const { consumer, used } = edge
  if (outcome.done) selectLink({ from: used, to: consumer, kind: 'reference' })
  return outcome
}

/** One intent has a label of its own. */
function asOne(intents: readonly Intent[], label: string): Intent {
  const [first, ...rest] = intents
  return first !== undefined && rest.length === 0 ? first : { kind: 'all', label, intents }
}

/** Shows where a connection stands in the text, and puts the cursor there. */
export async function showConnection(connection: SelectedConnection): Promise<void> {
  const place =
    connection.kind === 'edge' ? placeOfEdge(connection.edge) : await placeOfLink(connection.link)
  if (place !== undefined) selectPlace({ ...place, focus: true })
}

function placeOfEdge({ consumer, used }: EdgeKey) {
  const uses = analysisStore.getState().graph?.uses ?? []
  const edge = uses.find((use) => use.consumer === consumer && use.used === used)
  return edge && { moduleId: consumer, span: edge.span }
}

async function placeOfLink(link: LinkKey) {
  const explanation = await findLinkExplanation(link)
  const places = explanation?.kind === 'image' ? explanation.started : (explanation?.places ?? [])
  const [span] = places.flatMap((place) => place.span ?? [])
  return span && { moduleId: link.to, span }
}
