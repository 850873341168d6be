import { expect } from 'vitest'
import type { Editor } from './editor.ts'
import { isYaml } from './keyboard.ts'

/** A person with a mouse, whose keyboard is there only to fill in fields. */
export class Hand {
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  async click(button: string): Promise<void> {
    await this.#editor.page.getByRole('button', { name: button }).first().click()
  }

  /** Carries a module from the palette into a lane, below another one, and gives it an id. */
  async dragModule(path: string, group: string, id: string, below?: string): Promise<void> {
    const before = (await this.#editor.readGraph()).modules
    await this.#editor.dragIntoGroup(path, group, below)
    const added = await this.#added(before, 'modules')
    await this.#editor.module(added).dblclick()
    await this.#rename(added, id)
    await this.#editor.module(id).waitFor()
  }

  /** Makes a group and carries its first module there. */
  async addGroup(name: string, path: string, id: string): Promise<void> {
    const before = (await this.#editor.readGraph()).groups
    await this.#choose('Edit', 'Add group')
    const added = await this.#added(before, 'groups')
    await this.#choose('View', 'Fit')
    await this.dragModule(path, added, id)
    await this.#choose('View', 'Fit')
    await this.#editor.group(added).getByText(added, { exact: true }).first().dblclick()
    await this.#rename(added, name)
    await this.#editor.group(name).waitFor()
  }

  async drawEdge(used: string, consumer: string): Promise<void> {
    await this.#editor.drawEdge(used, consumer)
    await expect.poll(() => this.#editor.edge(consumer, used).count()).toBe(1)
  }

  /** Types a value into a field of a module, which another click takes over. */
  async fill(id: string, name: string, value: string): Promise<void> {
    await this.#editor.module(id).click()
    const settings = this.#editor.settingsOf(id)
    const search = settings.getByRole('searchbox', { name: 'Search settings' })
    await search.fill(name)
    const row = settings.locator(`[data-setting="${name}"]`)
    if (isYaml(value)) await row.getByRole('button', { name: `Expression ${name}` }).click()
    await row.getByRole('textbox', { name, exact: true }).fill(value)
    await search.click()
    await expect.poll(() => row.getAttribute('data-origin')).toBe('author')
    await this.#editor.settled()
  }

  /** Gives a value that the Export dialog asks for. */
  async supply(name: string, value: string): Promise<void> {
    const dialog = this.#editor.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByLabel(name).fill(value)
    await dialog.getByRole('button', { name: 'Write values' }).click()
    await this.#editor.settled()
  }

  async #choose(menu: string, item: string): Promise<void> {
    const { page } = this.#editor
    await page.getByRole('menuitem', { name: menu, exact: true }).click()
    await page.getByRole('menu').getByRole('menuitem', { name: item, exact: true }).click()
    await this.#editor.settled()
  }

  /** Fills in the dialog that asks for another name. */
  async #rename(old: string, name: string): Promise<void> {
    const dialog = this.#editor.page.getByRole('dialog', { name: `Rename ${old}` })
    await dialog.getByRole('textbox').fill(name)
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await dialog.waitFor({ state: 'detached' })
    await this.#editor.settled()
  }

  /** The name of the one module or group that was not there before. */
  async #added(before: readonly string[], kind: 'modules' | 'groups'): Promise<string> {
    const fresh = async () =>
      (await this.#editor.readGraph())[kind].filter((name) => !before.includes(name))
    await expect.poll(fresh).toHaveLength(1)
    const [name = ''] = await fresh()
    return name
  }
}
