export { type AnalysisInputs, analyze } from './analyze.ts'
export type { Analysis, Badge, BadgeState, Finding, Texts, Trait } from './blueprint/analysis.ts'
export {
  composeSource,
  parseSource,
  type RemoteParts,
  type SourceParts,
} from './blueprint/compose-source.ts'
export { archiveLink, explainSource, type SourceNote } from './blueprint/explain-source.ts'
export type { FormEntry, FormValue } from './blueprint/form-value.ts'
export type { Graph, GraphGroup, GraphModule, ReferenceLink, UseEdge } from './blueprint/graph.ts'
export type {
  Intent,
  ListPlace,
  NamedValue,
  PartChange,
  TypedText,
  ValueHome,
} from './blueprint/intent.ts'
export { formatSourceNote } from './blueprint/source-words.ts'
export type { BuildInputs, BuiltDeployment } from './build-deployment.ts'
export type { CatalogProblem } from './catalog/catalog-problem.ts'
export type { ModuleChange } from './catalog/compare-modules.ts'
export type { ModuleDetails } from './catalog/details.ts'
export {
  type CatalogTexts,
  type LoadedCatalog,
  loadCatalog,
  loadCatalogLike,
} from './catalog/load-catalog.ts'
export type { ModuleMatch } from './catalog/matches.ts'
export type { Catalog, Module, ModuleCategory } from './catalog/model.ts'
export type { ModuleFolder, ModuleProblem } from './catalog/module-folder.ts'
export type { ModulePage, PageInput, PageOutput } from './catalog/module-page.ts'
export { listGiven, listPalette, type PaletteEntry } from './catalog/palette.ts'
export type { StoredCatalog, ToolkitProgress } from './catalog/read-toolkit.ts'
export type { TreeModule } from './catalog/read-tree.ts'
export { formatSearchReason } from './catalog/reason-words.ts'
export {
  type SearchHit,
  type SearchReason,
  type SearchWish,
  searchCatalog,
} from './catalog/search-catalog.ts'
export type { ChangedLine } from './commands/changed-lines.ts'
export type { Consequence } from './commands/consequences.ts'
export type { CommandPreview } from './commands/preview-command.ts'
export type { CommandGround, CommandOutcome } from './commands/run-command.ts'
export { titleOf } from './commands/title-of.ts'
export {
  type DescribedFinding,
  describeFindings,
  type LineRange,
  textOfFile,
} from './describe-finding.ts'
export type { Severity } from './diagnostic/diagnostic.ts'
export { formatMessage } from './diagnostic/words.ts'
export { decodeText, type Encoding, encodeText } from './document/decode.ts'
export type { AttachedModule, Attachment } from './expand/attachments.ts'
export type { UsePreview, UseRefusal } from './expand/connections.ts'
export type { Crossing, GroupPlace } from './expand/crossing.ts'
export type { Expanded, ToolkitModules, ValidationLevel } from './expand/expanded.ts'
export type { FamilyPlace, ImageExplanation } from './expand/explain-image-link.ts'
export type {
  LinkExplanation,
  ReferenceExplanation,
  ReferencePlace,
} from './expand/explain-link.ts'
export type { UseExplanation } from './expand/explain-use.ts'
export type { Field, OriginKind } from './expand/fields.ts'
export type { FormAttribute, FormBounds, FormShape } from './expand/form-shape.ts'
export type { FoundFolder, GivenFolders, GivenPackage } from './expand/given-folders.ts'
export type { Holding, ReferenceOption } from './expand/list-references.ts'
export type { MachineFacts } from './expand/machine-facts.ts'
export type { GivenModule, GivenModules, Toolkit } from './expand/module-facts.ts'
export type { NamedFile } from './expand/named-files.ts'
export type { PassableOutput } from './expand/passable-outputs.ts'
export { readMachineFacts } from './expand/read-machine-facts.ts'
export {
  type BackendPart,
  type BlueprintParts,
  type ModulePart,
  type NamedText,
  type ProviderPart,
  partsOf,
} from './expand/view-parts.ts'
export { type VariableView, variablesOf } from './expand/view-variables.ts'
export { KNOWN_VALIDATORS } from './rules/facts/validators.ts'
export {
  type LineTable,
  makeLineTable,
  offsetAt,
  type Position,
  positionAt,
} from './text/line-table.ts'
export type { FileId, Range, Span } from './text/span.ts'
export { applyEdits, invertEdits, mapOffset, type TextEdit } from './text/text-edit.ts'
export { toolkitVersionOf } from './toolkit-version-of.ts'
export type { UpgradeItem } from './upgrade-report.ts'
export type { DeploymentStep } from './write/deployment-steps.ts'
export type { GeneratedFile } from './write/generated-file.ts'
export { productVersion, toolkitVersion } from './write/product.ts'
export { type ReadZip, readZip } from './write/read-zip.ts'
export { zipLimits } from './write/zip-limits.ts'
export { formatZipProblem, type ZipProblem } from './write/zip-problem.ts'
