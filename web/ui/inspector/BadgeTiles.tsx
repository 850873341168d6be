import { Check, X } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { BadgeState, GraphModule } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import styles from './BadgeTiles.module.css'

const icons = { present: Check, absent: X, unknown: undefined } as const

const colors: Readonly<Record<BadgeState, string>> = {
  present: 'var(--ok)',
  absent: 'var(--err)',
  unknown: 'var(--ink)',
}

/** Way out, Way in, Image: what decides whether a Packer module's image builds. */
export function BadgeTiles({ module }: { readonly module: GraphModule }) {
  const badges = useStore(analysisStore, (state) => state.view?.badges)
  const own = useMemo(
    () => (badges ?? []).filter((badge) => badge.module === module.id),
    [badges, module.id],
  )
  if (own.length === 0) return null
  return (
    <dl className={styles.tiles} aria-label={words.inspector.tilesLabel}>
      {own.map(({ kind, state, text }) => {
        const Icon = kind === 'image' && state === 'present' ? undefined : icons[state]
        return (
          <div key={kind} className={styles.tile}>
            <dt>{words.inspector.tiles[kind]}</dt>
            <dd style={{ color: Icon && colors[state] }} title={text}>
              {Icon && <Icon size={13} strokeWidth={2.25} aria-hidden="true" />}
              <span className="unseen">{words.inspector.states[state]}</span>
              <span className={styles.text}>{text}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
