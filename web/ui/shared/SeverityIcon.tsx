import { CircleX, Info, TriangleAlert } from 'lucide-react'

export type Severity = 'error' | 'warning' | 'info'

const icons = { error: CircleX, warning: TriangleAlert, info: Info } as const

export const severityColor: Readonly<Record<Severity, string>> = {
  error: 'var(--err)',
  warning: 'var(--warn)',
  info: 'var(--info)',
}

/** Severity by shape and colour; the word stands beside it for those who see neither. */
export function SeverityIcon({
  severity,
  size = 17,
}: {
  readonly severity: Severity
  readonly size?: number
}) {
  const Icon = icons[severity]
  return <Icon size={size} strokeWidth={1.75} color={severityColor[severity]} aria-hidden="true" />
}
