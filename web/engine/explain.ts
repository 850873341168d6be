// The engine's fourth door: what is told of one module or connection when somebody looks at it. The
// page fetches it while a document is read.
export { findingsOfLink, findingsOfUse } from './expand/connection-findings.ts'
export { formatUseRefusal } from './expand/connection-words.ts'
export { connectionsOf } from './expand/connections.ts'
export { explainLink } from './expand/explain-link.ts'
export { explainUse } from './expand/explain-use.ts'
export { fieldsOf } from './expand/list-fields.ts'
export { referencesFor } from './expand/list-references.ts'
export { passableOutputs } from './expand/passable-outputs.ts'
