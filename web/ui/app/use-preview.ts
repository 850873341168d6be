import { useEffect, useState } from 'react'
import type { Intent } from '../../engine/index.ts'
import type { PreviewResult } from '../../platform/engine-protocol.ts'
import { previewLines } from '../../state/engine-session.ts'

/** What an intent would do; undefined while the engine thinks. An answer that comes late is dropped. */
export function usePreview(intent: Intent): PreviewResult | undefined {
  const asked = JSON.stringify(intent)
  const [answer, setAnswer] = useState<{ readonly to: string; readonly preview: PreviewResult }>()
  useEffect(() => {
    let isWanted = true
    void previewLines(JSON.parse(asked)).then((preview) => {
      if (isWanted) setAnswer({ to: asked, preview })
    })
    return () => {
      isWanted = false
    }
  }, [asked])
  return answer?.to === asked ? answer.preview : undefined
}
