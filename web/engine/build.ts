// The engine's third door: what makes deployment folders. The page fetches it while a document
// is read.
export { buildDeployment, buildExpansion, zipDeployment } from './build-deployment.ts'
export { bytesOf } from './write/generated-file.ts'
