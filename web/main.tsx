import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import engineWorker from './platform/engine-worker.ts?worker&url'
import { startWorker } from './platform/start-worker.ts'
import { makeWorkerClient } from './platform/worker-client.ts'
import { connectEngine } from './state/engine-session.ts'
import { App } from './ui/app/App.tsx'
import './ui/shared/fonts.css'
import './ui/shared/tokens.css'
import './ui/shared/base.css'

connectEngine(makeWorkerClient(startWorker(engineWorker)))

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no element to mount in')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
