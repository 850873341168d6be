import { ChevronDown, ChevronRight, Link2, MoveLeft, Rows3 } from 'lucide-react'
import { Fragment, type MouseEvent } from 'react'
import { CategoryIcon } from '../../shared/CategoryIcon.tsx'
import { ChipMark } from '../ModuleChips.tsx'
import { type LineFacts, lineName, lineNote, lineTitle } from './line-facts.ts'
import styles from './Tree.module.css'
import type { TreeItem, TreeSubject } from './tree-items.ts'

/** One line of the tree, with the same handles that the canvas gives to what it draws. */
export function TreeLine({
  item,
  facts,
  selected,
  current,
  isDropTarget,
  onClick,
  onToggle,
}: {
  readonly item: TreeItem
  readonly facts: LineFacts
  readonly selected: boolean
  /** The one Tab stop of the tree. */
  readonly current: boolean
  /** Whether a module is held over it that would go here. */
  readonly isDropTarget: boolean
  readonly onClick: (event: MouseEvent) => void
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
      aria-label={lineName(subject, facts)}
      tabIndex={current ? 0 : -1}
      className={styles.line}
      style={{ paddingInlineStart: `${(level - 1) * 1.25 + 0.375}rem` }}
      data-line={item.key}
      data-drop={isDropTarget || undefined}
      {...handlesOf(subject, facts)}
      onClick={onClick}
      onDoubleClick={onToggle}
    >
      <span
        className={styles.chevron}
        aria-hidden="true"
        onClick={(event) => {
          if (open === undefined) return
          event.stopPropagation()
          onToggle()
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {open !== undefined && <Chevron size={15} strokeWidth={1.75} />}
      </span>
      <Mark subject={subject} facts={facts} />
      {/* Words that are seen apart are apart for those too who say them to the page. */}
      <span className={styles.name}>{lineTitle(subject)}</span>{' '}
      <span className={styles.note}>{lineNote(subject)}</span>{' '}
      {facts.chips.length > 0 && (
        <span className={styles.chips}>
          {facts.chips.map((chip) => (
            <Fragment key={`${chip.kind} ${chip.text}`}>
              <ChipMark chip={chip} />{' '}
            </Fragment>
          ))}
        </span>
      )}
    </div>
  )
}

function Mark({ subject, facts }: { readonly subject: TreeSubject; readonly facts: LineFacts }) {
  if (subject.kind === 'module') return <CategoryIcon category={facts.category} />
  const Icon = subject.kind === 'group' ? Rows3 : subject.kind === 'edge' ? MoveLeft : Link2
  return <Icon className={styles.mark} size={15} strokeWidth={1.75} aria-hidden="true" />
}

/** The page's handles for what the line stands for. */
function handlesOf(subject: TreeSubject, { count: { errors, warnings } }: LineFacts) {
  switch (subject.kind) {
    case 'group': {
      const { name, kind, index } = subject.group
      return { 'data-group': name, 'data-kind': kind, 'data-index': index }
    }
    case 'module': {
      const { id, group, toSupply } = subject.module
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
