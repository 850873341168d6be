import { X } from 'lucide-react'
import type { ProviderPart } from '../../../engine/index.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import { NameField } from '../fields/NameField.tsx'
import { AddByName } from './AddByName.tsx'
import { FormRow } from './FormRow.tsx'
import { NamedRows } from './NamedRows.tsx'

/** Terraform providers: of a group, or of all groups that name none. */
export function ProvidersForm({
  group,
  providers,
}: {
  readonly group: string | undefined
  readonly providers: readonly ProviderPart[]
}) {
  return (
    <>
      {providers.map(({ name, source, version, configuration }) => (
        <FormRow
          key={name}
          title={words.forms.provider(name)}
          buttons={
            <IconButton
              icon={X}
              label={words.fields.remove(words.forms.provider(name))}
              onClick={() => void runIntent({ kind: 'unset-provider', group, name })}
            />
          }
        >
          <NameField
            label={words.forms.providerSource(name)}
            placeholder="hashicorp/google"
            value={source}
            write={(text) => runIntent({ kind: 'set-provider', group, name, source: text })}
          />
          <NameField
            label={words.forms.providerVersion(name)}
            placeholder="~> 6.0"
            value={version}
            write={(text) => runIntent({ kind: 'set-provider', group, name, version: text })}
          />
          <NamedRows
            label={words.forms.configurationOf(name)}
            entries={configuration}
            write={(entry) =>
              runIntent({ kind: 'set-provider', group, name, configuration: [entry] })
            }
          />
        </FormRow>
      ))}
      <AddByName
        title={words.forms.addProvider}
        field={words.forms.newProvider}
        add={(name) =>
          runIntent({ kind: 'set-provider', group, name, source: `hashicorp/${name}` })
        }
      />
    </>
  )
}
