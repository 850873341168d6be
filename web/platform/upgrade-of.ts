import {
  analyze,
  type LineTable,
  makeLineTable,
  positionAt,
  textOfFile,
  titleOf,
  type UpgradeItem,
} from '../engine/index.ts'
import { formatModuleChange, upgradeReport } from '../engine/modules.ts'
import type { Project, UpgradeView } from './engine-protocol.ts'
import type { ModuleShelf } from './module-shelf.ts'

/** What changes for a project under another version of the toolkit, ready to be shown. */
export async function upgradeOf(
  shelf: ModuleShelf,
  project: Project,
  version: string,
): Promise<readonly UpgradeView[]> {
  const { blueprint, deployment } = project
  const texts = { blueprint, deployment }
  const readWith = async (read: Project) => {
    const { inputs, catalog } = await shelf.surroundingsOf(read)
    return { analysis: analyze(texts, inputs), catalog }
  }
  const before = await readWith(project)
  const after = await readWith({ ...project, toolkit: version })
  const tables = new Map<string, LineTable>()
  const lineOf: LineOf = ({ file, start }) => {
    const table = tables.get(file) ?? makeLineTable(textOfFile(texts, file) ?? '')
    tables.set(file, table)
    return positionAt(table, start).line
  }
  return upgradeReport(before, after).map((item) => toView(item, lineOf))
}

type LineOf = (span: UpgradeItem['places'][number]['span']) => number

function toView({ change, weight, places }: UpgradeItem, lineOf: LineOf): UpgradeView {
  return {
    change,
    weight,
    message: formatModuleChange(change),
    places: places.map(({ id, name, span, fix }) => ({
      id,
      name,
      line: lineOf(span),
      fix: fix && { title: titleOf(fix), intent: fix },
    })),
  }
}
