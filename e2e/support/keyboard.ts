import { expect } from 'vitest'
import type { Editor } from './editor.ts'

/** A person without a mouse: every deed is keys, pressed where the focus is. */
export class Keyboard {
  readonly #editor: Editor

  constructor(editor: Editor) {
    this.#editor = editor
  }

  async press(key: string): Promise<void> {
    await this.#editor.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.#editor.page.keyboard.type(text)
  }

  /** Presses Tab until what has the focus bears the name. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      if ((await this.#focusedName()).startsWith(name)) return
      await this.press('Tab')
    }
    throw new Error(`Tab does not lead to ${name}`)
  }

  /** Goes on with F6 until the focus is on the canvas. */
  async reachCanvas(): Promise<void> {
    const { canvas } = this.#editor
    for (let presses = 0; presses < 8; presses++) {
      if (await canvas.evaluate((region) => region.contains(document.activeElement))) return
      await this.press('F6')
    }
    throw new Error('F6 does not lead to the canvas')
  }

  /** Adds a module to the selected group and gives it an id; it is selected afterwards. */
  async addModule(name: string, id: string): Promise<void> {
    const { page } = this.#editor
    await this.reachCanvas()
    await this.press('a')
    await expect.poll(() => this.#focusedName()).toBe('Search modules')
    await this.press('ControlOrMeta+a')
    await this.type(name)
    await page.locator(`[data-palette$="/${name}"]`).first().waitFor()
    await this.press('ArrowDown')
    await this.press('Enter')
    await this.#editor.settled()
    await this.rename(id)
    // The keyboard goes on where it was: at the module under its new name.
    await expect.poll(() => this.#focusedName()).toMatch(new RegExp(`^${id},`))
  }

  /** Renames what is selected. */
  async rename(name: string): Promise<void> {
    const { page } = this.#editor
    await this.reachCanvas()
    await this.press('F2')
    await page.getByRole('dialog', { name: /^Rename/ }).waitFor()
    await this.#editor.giveName(name)
  }

  async addGroup(name: string): Promise<void> {
    const { page } = this.#editor
    await this.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('option').first().waitFor()
    await this.type('Add group')
    await this.press('Enter')
    await this.#editor.settled()
    await this.rename(name)
    await expect.poll(() => this.#editor.group(name).count()).toBe(1)
  }

  /** Connects the selected module to another one. */
  async connect(used: string): Promise<void> {
    await this.reachCanvas()
    await this.press('c')
    const dialog = this.#editor.page.getByRole('dialog', { name: /^Connect/ })
    await dialog.getByRole('option').first().waitFor()
    await this.type(used)
    await this.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await this.#editor.settled()
  }

  /** Writes a value into a field of the selected module. */
  async setSetting(name: string, value: string): Promise<void> {
    await this.reachCanvas()
    await this.press('Enter')
    await this.#editor.page.getByRole('searchbox', { name: 'Search settings' }).waitFor()
    await this.tabTo('Search settings')
    await this.press('ControlOrMeta+a')
    await this.type(name)
    if (isYaml(value)) {
      await this.tabTo(`Expression ${name}`)
      await this.press('Enter')
    }
    await this.tabTo(name)
    await this.press('ControlOrMeta+a')
    await this.#editor.page.keyboard.insertText(value)
    await this.press('Enter')
    await this.#editor.settled()
    expect(
      await this.#editor.page.locator(`[data-setting="${name}"]`).getAttribute('data-origin'),
    ).toBe('author')
  }

  /** The name of what has the focus, as far as a label or its text gives it. */
  #focusedName(): Promise<string> {
    return this.#editor.page.evaluate(() => {
      const { activeElement: element } = document
      const own = element?.getAttribute('aria-label')
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : ''
      return (own || label || element?.textContent || '').trim()
    })
  }
}

/** Lists and objects have forms of their own; as text they are written in the free field. */
export function isYaml(value: string): boolean {
  return /^[-[{]/.test(value)
}
