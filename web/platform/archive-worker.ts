import { readZip } from '../engine/index.ts'
import { isPassedOver } from './passed-over.ts'

// A worker of its own for each archive: what an archive makes of it never stops the engine.
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  self.postMessage(readZip(data, (path) => !isPassedOver(path)))
})
