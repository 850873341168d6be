import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './ErrorBoundary.module.css'
import { words } from './words.ts'

type Props = {
  readonly pane: string
  readonly onDownload: () => void
  readonly children: ReactNode
}

type State = { readonly error: Error | undefined }

/** Keeps a failure inside its pane: the text lives in a store that no pane can break. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // biome-ignore lint/suspicious/noConsole: the one place that tells developers about a crash
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <div className={styles.failure} role="alert">
        <h2>{words.boundary.title(this.props.pane)}</h2>
        <p>{words.boundary.safe}</p>
        <p className={styles.detail}>{error.message}</p>
        <div className={styles.buttons}>
          <Button onClick={() => this.setState({ error: undefined })}>
            {words.boundary.reload}
          </Button>
          <Button onClick={this.props.onDownload}>{words.boundary.download}</Button>
        </div>
      </div>
    )
  }
}
