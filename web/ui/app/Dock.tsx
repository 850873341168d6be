import type { KeyboardEvent } from 'react'
import { Panel } from 'react-resizable-panels'
import { useStore } from 'zustand'
import { startWorker } from '../../platform/start-worker.ts'
import { CodePane } from '../code/CodePane.tsx'
import { ProblemCounts } from '../problems/ProblemCounts.tsx'
import { ProblemFilter } from '../problems/ProblemFilter.tsx'
import { Problems } from '../problems/Problems.tsx'
import { words } from '../shared/words.ts'
import { AttachHint } from './AttachHint.tsx'
import { Divider } from './Divider.tsx'
import styles from './Dock.module.css'
import { Pane } from './Pane.tsx'
import { PanelGroup } from './PanelGroup.tsx'
import { keepLayout, keptLayout } from './panel-sizes.ts'
import { type DockTab, setCollapsed, shellStore, showDockTab } from './shell-store.ts'
import { useMedia } from './use-media.ts'

/** Text and problems below the canvas: side by side where there is room, else as tabs. */
export function Dock() {
  const sideBySide = useMedia('(width >= 75rem)')
  return sideBySide ? <SideBySide /> : <Tabs />
}

function SideBySide() {
  return (
    <PanelGroup
      orientation="horizontal"
      id="dock"
      defaultLayout={keptLayout('dock')}
      onLayoutChanged={(layout) => keepLayout('dock', layout)}
    >
      <Panel id="text" className={styles.half} defaultSize="56" minSize={220}>
        <div className={styles.head}>
          <DockTitle tab="text" />
        </div>
        <TextPane />
      </Panel>
      <Divider label={words.panes.resizeProblems} />
      <Panel id="problems" className={styles.half} defaultSize="44" minSize={220}>
        <div className={styles.head}>
          <DockTitle tab="problems" />
          <ProblemFilter />
        </div>
        <ProblemsPane />
      </Panel>
    </PanelGroup>
  )
}

function DockTitle({ tab }: { readonly tab: DockTab }) {
  return (
    <h2 className={`${styles.title} ${tab === 'text' ? styles.first : ''}`}>{words.panes[tab]}</h2>
  )
}

const tabs: readonly DockTab[] = ['text', 'problems']

function Tabs() {
  const shown = useStore(shellStore, (state) => state.dockTab)
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = shown === 'text' ? 'problems' : 'text'
    showDockTab(other)
    document.getElementById(`tab-${other}`)?.focus()
  }
  return (
    <div className={styles.half}>
      <div className={styles.head}>
        <div role="tablist" aria-label={words.panes.dock} className={styles.tabs}>
          {tabs.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              aria-selected={shown === tab}
              aria-controls={`panel-${tab}`}
              tabIndex={shown === tab ? 0 : -1}
              className={styles.tab}
              onClick={() => showDockTab(tab)}
              onDoubleClick={() => setCollapsed('dock', true)}
              onKeyDown={handleKey}
            >
              {words.panes[tab]}
              {tab === 'problems' && shown !== tab && <ProblemCounts />}
            </button>
          ))}
        </div>
        {shown === 'problems' && <ProblemFilter />}
      </div>
      {/* Both stay in the document, so that text keeps its place and tests find what is listed. */}
      {tabs.map((tab) => (
        <div
          key={tab}
          role="tabpanel"
          id={`panel-${tab}`}
          aria-labelledby={`tab-${tab}`}
          className={styles.content}
          hidden={shown !== tab}
        >
          {tab === 'text' ? <TextPane /> : <ProblemsPane />}
        </div>
      ))}
    </div>
  )
}

function TextPane() {
  return (
    <div className={styles.content}>
      <Pane id="text" name={words.panes.text}>
        <CodePane startWorker={startWorker} />
      </Pane>
    </div>
  )
}

function ProblemsPane() {
  return (
    <div className={styles.content}>
      <AttachHint />
      <Pane id="problems" name={words.panes.problems}>
        <Problems />
      </Pane>
    </div>
  )
}
