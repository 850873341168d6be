import { type ComponentProps, useEffect, useRef } from 'react'
import { Group } from 'react-resizable-panels'

/**
 * Panels beside or below one another. The library marks its element with `data-group`, which on
 * this page is the handle of a deployment group; the library itself never reads it, so it goes.
 */
export function PanelGroup(props: Omit<ComponentProps<typeof Group>, 'elementRef'>) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.removeAttribute('data-group'), [])
  return <Group {...props} elementRef={element} />
}
