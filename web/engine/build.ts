// The engine's third door: what makes deployment folders. The page opens it with the first export.
export { buildDeployment, buildExpansion, zipDeployment } from './build-deployment.ts'
export { bytesOf } from './write/generated-file.ts'
