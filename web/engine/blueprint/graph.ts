import type { Span } from '../text/span.ts'
import type { GroupName, ModuleId } from './model.ts'

/** What the canvas draws. Everything in it is plain data, so that it can cross to the page. */
export type Graph = {
  readonly groups: readonly GraphGroup[]
  readonly modules: readonly GraphModule[]
  readonly uses: readonly UseEdge[]
  readonly links: readonly ReferenceLink[]
}

export type GraphGroup = {
  readonly name: GroupName
  readonly index: number
  readonly kind: 'terraform' | 'packer'
  readonly span: Span
  readonly moduleIds: readonly ModuleId[]
}

export type GraphModule = {
  readonly id: ModuleId
  readonly group: GroupName
  readonly source: string
  /** The toolkit's own path when the source means one, as in `modules/network/vpc`. */
  readonly modulePath: string | undefined
  /** The last part of the source's path: `vpc`. */
  readonly name: string
  readonly kind: 'terraform' | 'packer'
  readonly origin: 'core' | 'community' | 'local' | 'remote'
  readonly span: Span
  /** A Packer module passes nothing on, so it has no output port. */
  readonly givesOutputs: boolean
  /** How many required settings have no value yet. */
  readonly toSupply: number
}

/** `consumer` lists `used` in its `use`. */
export type UseEdge = {
  readonly consumer: ModuleId
  readonly used: ModuleId
  readonly span: Span
  /** The settings of the consumer that it fills; undefined while a module's facts are unknown. */
  readonly fills: readonly string[] | undefined
  /** Its outputs that match a setting of the consumer and do not fill it. */
  readonly passedOver: readonly PassedOver[]
}

/** An output with the name of a setting that holds something else, and who stood before it. */
export type PassedOver = {
  readonly name: string
  readonly why: 'set by the author' | 'taken from an earlier use'
  /** The earlier giver. */
  readonly by?: ModuleId
}

export type ReferenceLink = {
  readonly from: ModuleId
  readonly to: ModuleId
  readonly kind: 'reference' | 'image'
  readonly label: string
}
