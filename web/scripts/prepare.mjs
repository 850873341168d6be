/**
 * What the `pre…` scripts of package.json do: `node web/scripts/prepare.mjs install build chromium`
 * in the order given. Plain Node, so that it works as the first command after a clone.
 */
import { install } from './install.mjs'

const steps = {
  install: async () => install(),
  build: async () => (await import('./build.mjs')).buildIfStale(),
  chromium: async () => {
    const { ensureChromium } = await import('./chromium.mjs')
    if ((await ensureChromium()) === undefined) process.exit(1)
  },
}

for (const name of process.argv.slice(2)) {
  const step = steps[name]
  if (step === undefined) throw new Error(`prepare: no step ${name}`)
  await step()
}
