import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { announcementStore, dismissAnnouncement } from '../../state/announcement-store.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import styles from './Announcer.module.css'

/** Reads out what just happened; what failed is also shown until it is dismissed. */
export function Announcer() {
  const { status, alert, count } = useStore(announcementStore)
  return (
    <>
      <div role="status" className="unseen">
        <span key={count}>{status}</span>
      </div>
      <div role="alert" className={alert === '' ? 'unseen' : styles.alert}>
        {alert !== '' && (
          <>
            <SeverityIcon severity="error" />
            <span key={count}>{alert}</span>
            <IconButton icon={X} label={words.dismiss} onClick={dismissAnnouncement} />
          </>
        )}
      </div>
    </>
  )
}
