import machines from '../../schemas/catalog/machine-types-v1.95.0.json?url'
import external from '../../schemas/catalog/slurm-gcp-packer.json?url'
import summaries from '../../schemas/catalog/summaries-v1.95.0.json?url'
import facts from '../../schemas/catalog/v1.95.0.json?url'
import { makeEngineService } from './engine-service.ts'
import { answerCall } from './worker-calls.ts'
import type { WorkerCall } from './worker-client.ts'

// The worker's entry: the engine, with the catalog fetched as files of this site.

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`)
  return response.text()
}

const service = makeEngineService(
  async () => {
    const texts = await Promise.all([facts, summaries, machines].map(fetchText))
    const [factsText = '', summariesText = '', machinesText = ''] = texts
    return { facts: factsText, summaries: summariesText, machines: machinesText }
  },
  {
    moduleDetails: async (path) => {
      const address = (await import('./description-addresses.ts')).descriptionAddress(path)
      return address === undefined ? undefined : fetchText(address)
    },
    externalModules: () => fetchText(external),
  },
)

self.addEventListener('message', async ({ data }: MessageEvent<WorkerCall>) => {
  self.postMessage(await answerCall(service, data))
})
