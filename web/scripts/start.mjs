/** Serves the built editor on `http://localhost:4173`; PORT overrides. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

const parameters = [
  join(root, 'dist', 'cli', 'cyanotype.mjs'),
  'serve',
  '--port',
  process.env.PORT ?? '4173',
]
const server = spawn(process.execPath, parameters, { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
