import { ChevronDown, ChevronRight, Link2, MoveLeft, Rows3 } from 'lucide-react'
import { CategoryIcon } from '../../shared/CategoryIcon.tsx'
import { SeverityIcon } from '../../shared/SeverityIcon.tsx'
import { words } from '../../shared/words.ts'
import { noFindings } from '../flow/count-findings.ts'
import type { ModuleFacts } from '../flow/drawing.ts'
import styles from './Tree.module.css'
import type { TreeItem, TreeSubject } from './tree-items.ts'

/** One line of the tree, with the same handles that the canvas gives to what it draws. */
export function TreeLine({
  item,
  facts,
  selected,
  current,
  onVisit,
  onToggle,
}: {
  readonly item: TreeItem
  readonly facts: ModuleFacts | undefined
  readonly selected: boolean
  /** The one Tab stop of the tree. */
  readonly current: boolean
  readonly onVisit: () => void
  readonly onToggle: () => void
}) {
  const { subject, level, place, count, open } = item
  const Chevron = open === true ? ChevronDown : ChevronRight
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={count}
      aria-expanded={open}
      aria-selected={selected}
      aria-label={nameOf(subject, facts)}
      tabIndex={current ? 0 : -1}
      className={styles.line}
      style={{ paddingInlineStart: `${(level - 1) * 1.25 + 0.375}rem` }}
      data-line={item.key}
      {...handlesOf(subject, facts)}
      onClick={onVisit}
      onDoubleClick={onToggle}
    >
      <span
        className={styles.chevron}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          if (open !== undefined) onToggle()
        }}
      >
        {open !== undefined && <Chevron size={15} strokeWidth={1.75} />}
      </span>
      <Mark subject={subject} facts={facts} />
      <span className={styles.name}>{titleOf(subject)}</span>
      <span className={styles.note}>{noteOf(subject)}</span>
      <Findings subject={subject} facts={facts} />
    </div>
  )
}

function Mark({
  subject,
  facts,
}: {
  readonly subject: TreeSubject
  readonly facts: ModuleFacts | undefined
}) {
  if (subject.kind === 'module') return <CategoryIcon category={facts?.category ?? 'other'} />
  const Icon = subject.kind === 'group' ? Rows3 : subject.kind === 'edge' ? MoveLeft : Link2
  return <Icon className={styles.mark} size={15} strokeWidth={1.75} aria-hidden="true" />
}

function Findings({
  subject,
  facts,
}: {
  readonly subject: TreeSubject
  readonly facts: ModuleFacts | undefined
}) {
  if (subject.kind !== 'module') return null
  const { errors, warnings } = facts?.count ?? noFindings
  const { toSupply } = subject.module
  return (
    <span className={styles.findings}>
      {errors > 0 && <SeverityIcon severity="error" size={15} />}
      {errors > 0 && errors}
      {warnings > 0 && <SeverityIcon severity="warning" size={15} />}
      {warnings > 0 && warnings}
      {toSupply > 0 && <span className={styles.supply}>{words.canvas.toSupply(toSupply)}</span>}
    </span>
  )
}

function titleOf(subject: TreeSubject): string {
  switch (subject.kind) {
    case 'group':
      return subject.group.name
    case 'module':
      return subject.module.id
    case 'edge':
      return subject.edge.used
    case 'link':
      return subject.link.from
  }
}

function noteOf(subject: TreeSubject): string {
  switch (subject.kind) {
    case 'group':
      return words.canvas.laneKind[subject.group.kind]
    case 'module':
      return subject.module.name
    case 'edge':
      return subject.edge.fills === undefined
        ? words.canvas.fillsUnknown
        : words.canvas.fills(subject.edge.fills)
    case 'link':
      return words.tree.link[subject.link.kind](subject.link.label)
  }
}

function nameOf(subject: TreeSubject, facts: ModuleFacts | undefined): string {
  switch (subject.kind) {
    case 'group': {
      const { index, name, moduleIds } = subject.group
      return words.canvas.lane(index + 1, name, moduleIds.length)
    }
    case 'module': {
      const { errors, warnings } = facts?.count ?? noFindings
      const { id, name, toSupply } = subject.module
      return words.canvas.moduleName([
        id,
        name,
        ...(errors > 0 ? [words.canvas.errors(errors)] : []),
        ...(warnings > 0 ? [words.canvas.warnings(warnings)] : []),
        ...(toSupply > 0 ? [words.canvas.toSupply(toSupply)] : []),
      ])
    }
    case 'edge':
      return `${words.canvas.edge(subject.edge.consumer, subject.edge.used)}, ${noteOf(subject)}`
    case 'link':
      return words.canvas.link[subject.link.kind](subject.link.from, subject.link.to)
  }
}

/** The page's handles for what the line stands for. */
function handlesOf(subject: TreeSubject, facts: ModuleFacts | undefined) {
  switch (subject.kind) {
    case 'group': {
      const { name, kind, index } = subject.group
      return { 'data-group': name, 'data-kind': kind, 'data-index': index }
    }
    case 'module': {
      const { id, group, toSupply } = subject.module
      const { errors, warnings } = facts?.count ?? noFindings
      return {
        'data-module': id,
        'data-group-name': group,
        'data-errors': errors,
        'data-warnings': warnings,
        'data-to-supply': toSupply,
      }
    }
    case 'edge': {
      const { consumer, used, fills } = subject.edge
      return { 'data-edge': `${consumer}->${used}`, 'data-passes': fills?.length }
    }
    case 'link': {
      const { from, to, kind } = subject.link
      return { 'data-link': `${from}->${to}`, 'data-kind': kind }
    }
  }
}
