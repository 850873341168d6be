import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import engineWorker from './platform/engine-worker.ts?worker&url'
import { keepForOffline } from './platform/page-versions.ts'
import { startWorker } from './platform/start-worker.ts'
import { makeWorkerClient } from './platform/worker-client.ts'
import { announceFailure } from './state/announcement-store.ts'
import { connectEngine } from './state/engine-session.ts'
import { connectLibrary, giveAll } from './state/module-library.ts'
import { offerVersion } from './state/new-version.ts'
import { restoreToolkits } from './state/read-toolkit.ts'
import { App } from './ui/app/App.tsx'
import { startPage } from './ui/app/start-page.ts'
import { words } from './ui/shared/words.ts'
import './ui/shared/fonts.css'
import './ui/shared/tokens.css'
import './ui/shared/base.css'

const engine = makeWorkerClient(
  () => startWorker(engineWorker),
  () => {
    giveAll()
    announceFailure(words.session.restarted)
  },
)
connectEngine(engine, words.session)
connectLibrary(engine)
void restoreToolkits()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no element to mount in')
const page = createRoot(root)
void startPage().then(() => {
  page.render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  // What is being worked on is never a version of its own.
  if (import.meta.env.PROD) keepForOffline((take) => offerVersion(take, words.newVersion.ready))
})
