import { Eraser } from 'lucide-react'
import type { BackendPart } from '../../../engine/index.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import { NameField } from '../fields/NameField.tsx'
import { FormRow } from './FormRow.tsx'
import { NamedRows } from './NamedRows.tsx'

/** Where Terraform keeps its state: of a group, or of all groups that say nothing else. */
export function BackendForm({
  group,
  backend,
}: {
  readonly group: string | undefined
  readonly backend: BackendPart | undefined
}) {
  const type = backend?.type ?? ''
  return (
    <FormRow
      title={words.forms.backend}
      note={backend === undefined ? words.forms.noBackend(group !== undefined) : ''}
      buttons={
        backend !== undefined && (
          <IconButton
            icon={Eraser}
            label={words.inspector.clear(words.forms.backend)}
            onClick={() => void runIntent({ kind: 'unset-backend', group })}
          />
        )
      }
    >
      <NameField
        label={words.forms.backendType}
        placeholder="gcs"
        value={type}
        write={(text) => runIntent({ kind: 'set-backend', group, type: text })}
      />
      {backend !== undefined && (
        <NamedRows
          label={words.forms.configuration}
          entries={backend.configuration}
          write={(entry) => runIntent({ kind: 'set-backend', group, type, configuration: [entry] })}
        />
      )}
    </FormRow>
  )
}
