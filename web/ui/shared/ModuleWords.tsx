import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { InlineText } from './InlineText.tsx'
import styles from './ModuleWords.module.css'
import { words } from './words.ts'

/** What there is to say of a module, as the engine tells it. */
export type DescribedModule = {
  readonly path: string
  readonly summary: string
  readonly purpose: string
  readonly when: string
  readonly needs: string
  readonly gives: string
  readonly inputs: readonly {
    readonly name: string
    readonly typeText: string
    readonly required: boolean
    readonly defaultText: string | undefined
    readonly description: string
  }[]
  readonly outputs: readonly { readonly name: string; readonly description: string }[]
  readonly fills: readonly Match[]
  readonly filledBy: readonly Match[]
  readonly requiredApis: readonly string[]
  readonly deprecated:
    | { readonly date: string; readonly alternative: string | undefined }
    | undefined
  readonly link: string | undefined
}

type Match = {
  readonly path: string
  readonly name: string
  readonly settings: readonly string[]
}

/** The page of a module: what it is for, what it takes and gives, and whom it goes with. */
export function ModuleWords({
  module,
  inputs = true,
  onChoose,
}: {
  readonly module: DescribedModule
  /** False where the inputs are shown beside it anyway. */
  readonly inputs?: boolean
  /** Shows another module; without it they are names only. */
  readonly onChoose?: (path: string) => void
}) {
  const { purpose, summary, when, needs, gives, deprecated, requiredApis, link } = module
  return (
    <div className={styles.page}>
      {(purpose || summary) !== '' && (
        <p>
          <InlineText>{purpose || summary}</InlineText>
        </p>
      )}
      {deprecated !== undefined && (
        <p className={styles.deprecated}>
          {words.moduleWords.deprecated(deprecated.date, deprecated.alternative)}
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name={words.moduleWords.when} text={when} />
        <Fact name={words.moduleWords.needs} text={needs} />
        <Fact name={words.moduleWords.gives} text={gives} />
        {requiredApis.length > 0 && (
          <Fact name={words.moduleWords.services} text={requiredApis.join(', ')} />
        )}
      </dl>
      <MatchList title={words.moduleWords.filledBy} matches={module.filledBy} onChoose={onChoose} />
      <MatchList title={words.moduleWords.fills} matches={module.fills} onChoose={onChoose} />
      {inputs && <Inputs module={module} />}
      {module.outputs.length > 0 && (
        <Section title={words.moduleWords.outputs(module.outputs.length)}>
          <dl className={styles.items}>
            {module.outputs.map(({ name, description }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <InlineText>{description}</InlineText>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {link !== undefined && (
        <a className={styles.link} href={link} target="_blank" rel="noopener noreferrer">
          {words.moduleWords.link}
          <ExternalLink size={13} aria-hidden="true" />
        </a>
      )}
    </div>
  )
}

function Inputs({ module: { inputs } }: { readonly module: DescribedModule }) {
  if (inputs.length === 0) return null
  return (
    <Section title={words.moduleWords.inputs(inputs.length)}>
      <dl className={styles.items}>
        {inputs.map(({ name, typeText, required, defaultText, description }) => (
          <div key={name}>
            <dt>
              {name}
              {required && <span className={styles.required}>{words.moduleWords.required}</span>}
            </dt>
            <dd>
              <InlineText>{description}</InlineText>
              <span className={styles.type}>
                {words.moduleWords.type(typeText, required ? undefined : defaultText)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <InlineText>{text}</InlineText>
      </dd>
    </div>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.section}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function MatchList({
  title,
  matches,
  onChoose,
}: {
  readonly title: (count: number) => string
  readonly matches: readonly Match[]
  readonly onChoose: ((path: string) => void) | undefined
}) {
  if (matches.length === 0) return null
  return (
    <Section title={title(matches.length)}>
      <dl className={styles.items}>
        {matches.map(({ path, name, settings }) => (
          <div key={path}>
            <dt>
              {onChoose === undefined ? (
                name
              ) : (
                <button type="button" className={styles.match} onClick={() => onChoose(path)}>
                  {name}
                </button>
              )}
            </dt>
            <dd className={styles.settings}>{settings.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
