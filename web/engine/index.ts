export type { Analysis, Badge, BadgeState, Finding, Texts } from './blueprint/analysis.ts'
export type { Graph, GraphGroup, GraphModule, ReferenceLink, UseEdge } from './blueprint/graph.ts'
export type { Intent, ListPlace, TypedText } from './blueprint/intent.ts'
export { type BuiltDeployment, buildDeployment, zipDeployment } from './build-deployment.ts'
export type { CatalogProblem } from './catalog/catalog-problem.ts'
export { type CatalogTexts, type LoadedCatalog, loadCatalog } from './catalog/load-catalog.ts'
export type { Catalog, ModuleCategory } from './catalog/model.ts'
export { listPalette, type PaletteEntry } from './catalog/palette.ts'
export { searchCatalog } from './catalog/search-catalog.ts'
export {
  type DescribedFinding,
  describeFindings,
  type LineRange,
  textOfFile,
} from './describe-finding.ts'
export type { Severity } from './diagnostic/diagnostic.ts'
export { formatMessage } from './diagnostic/words.ts'
export type { Field, OriginKind } from './expand/fields.ts'
export { makeLineTable, offsetAt, positionAt } from './text/line-table.ts'
export type { FileId, Range, Span } from './text/span.ts'
export { applyEdits, invertEdits, mapOffset, type TextEdit } from './text/text-edit.ts'
export { bytesOf, type GeneratedFile } from './write/generated-file.ts'
export { productVersion, toolkitVersion } from './write/product.ts'
