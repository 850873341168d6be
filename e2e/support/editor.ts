import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The page as a person sees it, by the handles that do not change. */
export class Editor {
  readonly page: Page
  /** Another tab of the same browser, with the same page. */
  readonly openTab: () => Promise<Editor>

  constructor(page: Page, openTab: () => Promise<Editor>) {
    this.page = page
    this.openTab = openTab
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Canvas' })
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' })
  }

  /** The text of the blueprint, once the full editor has come. */
  get text(): Locator {
    return this.page.getByRole('region', { name: 'Blueprint' }).locator('.monaco-editor textarea')
  }

  module(id: string): Locator {
    return this.canvas.locator(`[data-module="${id}"]`)
  }

  group(name: string): Locator {
    return this.page.locator(`[data-group="${name}"]`)
  }

  edge(consumer: string, used: string): Locator {
    return this.page.locator(`[data-edge="${consumer}->${used}"]`)
  }

  settingsOf(id: string): Locator {
    return this.page.getByRole('region', { name: `Settings of ${id}` })
  }

  problem(code: string): Locator {
    return this.problems.locator(`[data-problem="${code}"]`)
  }

  async openText(name: string, text: string | Buffer): Promise<void> {
    const buffer = typeof text === 'string' ? Buffer.from(text) : text
    await this.page
      .getByTestId('open-file')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer })
    await this.page.getByRole('region', { name: 'Canvas' }).waitFor()
    await this.settled()
  }

  /** Until the findings shown are those of the text shown. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { revision, analysedRevision } = document.querySelector('main')?.dataset ?? {}
      return revision !== undefined && revision === analysedRevision
    })
  }

  /** Until the browser keeps the documents as they are now. */
  async saved(): Promise<void> {
    await this.page.locator('main[data-kept=true]').waitFor()
  }

  /** Runs an action of the command palette by its name. */
  async run(action: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(action)
    await dialog.getByRole('option', { name: action }).first().click()
  }

  /** Chooses a module on the canvas; gives its settings, those too that hide at first. */
  async showSettings(id: string): Promise<Locator> {
    await this.module(id).click()
    const settings = this.settingsOf(id)
    await settings.getByRole('button', { name: /^Show \d+ more/ }).click()
    return settings
  }

  /** Types another name into the open dialog and does it by one Enter. */
  async giveName(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Rename / })
    await dialog.getByRole('textbox').fill(name)
    await this.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await this.settled()
  }

  /** Deletes a module by the key. */
  async remove(id: string): Promise<void> {
    await this.module(id).click()
    await this.page.keyboard.press('Delete')
    await expect.poll(() => this.module(id).count()).toBe(0)
    await this.settled()
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
    await this.settled()
  }

  /** The bytes that "Download blueprint" gives, here by its key. */
  async downloadBlueprint(): Promise<Buffer> {
    return this.download(() => this.page.keyboard.press('ControlOrMeta+s'))
  }

  /** The text of the blueprint, as the page would give it to its user. */
  async readText(): Promise<string> {
    return (await this.downloadBlueprint()).toString('utf8')
  }

  /** The bytes of the download that a deed leads to. */
  async download(start: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), start()])
    return readFileSync(await download.path())
  }

  /** The zip, by the Export dialog. */
  async downloadZip(): Promise<Buffer> {
    return this.download(() => this.page.getByRole('button', { name: 'Download zip' }).click())
  }

  /** What the canvas holds, by its handles; groups in order of deployment, the rest sorted. */
  async readGraph(): Promise<{ groups: string[]; modules: string[]; edges: string[] }> {
    return this.page.evaluate(() => {
      const canvas = document.querySelector('[aria-label="Canvas"]')
      const values = (name: string) =>
        [...(canvas?.querySelectorAll(`[data-${name}]`) ?? [])].map(
          (element) => element.getAttribute(`data-${name}`) ?? '',
        )
      const groups = [...document.querySelectorAll<HTMLElement>('[data-group][data-kind]')]
        .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
        .map((element) => element.dataset.group ?? '')
      return { groups, modules: values('module').sort(), edges: values('edge').sort() }
    })
  }

  async countFindings(): Promise<{ errors: number; warnings: number }> {
    const text = this.page.getByRole('region', { name: 'Blueprint' })
    return {
      errors: Number(await text.getAttribute('data-errors')),
      warnings: Number(await text.getAttribute('data-warnings')),
    }
  }

  /** A finding is in the list, counted on the text and, when it is about a module, on its node. */
  async expectFinding(code: string, severity: 'error' | 'warning', id?: string): Promise<void> {
    const item = this.problem(code).first()
    await item.waitFor()
    const module = id ?? (await item.getAttribute('data-module'))
    expect(await item.getAttribute('data-severity')).toBe(severity)
    expect(Number(await item.getAttribute('data-line'))).toBeGreaterThan(0)
    const counts = await this.countFindings()
    expect(severity === 'error' ? counts.errors : counts.warnings).toBeGreaterThan(0)
    const node = this.module(module ?? '')
    const marked = severity === 'error' ? 'data-errors' : 'data-warnings'
    expect(Number(await node.getAttribute(marked))).toBeGreaterThan(0)
  }

  /**
   * Drags a palette entry onto a group's lane, as a hand does: down, several moves, up. It goes to
   * the middle of the lane, or right below one of its modules.
   */
  async dragIntoGroup(path: string, group: string, below?: string): Promise<void> {
    const item = this.page.locator(`[data-palette="${path}"]`).first()
    await item.scrollIntoViewIfNeeded()
    const from = await centreOf(item)
    const { x, y, bottom } = await centreOf(
      below === undefined ? this.group(group) : this.module(below),
    )
    await this.#drag(from, { x, y: below === undefined ? y : bottom + 8 })
    await this.settled()
  }

  /** Drags a module onto a group's lane. */
  async moveToGroup(id: string, group: string): Promise<void> {
    await this.#drag(await centreOf(this.module(id)), await centreOf(this.group(group)))
    await this.settled()
  }

  /** Draws a use edge from the giver's output port to the consumer's input port. */
  async drawEdge(used: string, consumer: string): Promise<void> {
    await this.holdEdge(used, consumer)
    await this.page.mouse.up()
    await this.settled()
  }

  /** Draws an edge and does not let go. */
  async holdEdge(used: string, consumer: string): Promise<void> {
    await this.module(used).hover()
    const from = await centreOf(this.page.locator(`[data-port="${used}:out"]`))
    const to = await centreOf(this.page.locator(`[data-port="${consumer}:in"]`))
    await this.#dragAndHold(from, to)
  }

  async #drag(from: Point, to: Point): Promise<void> {
    await this.#dragAndHold(from, to)
    await this.page.mouse.up()
  }

  async #dragAndHold(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
    await mouse.move(to.x, to.y, { steps: 5 })
  }
}

type Point = { readonly x: number; readonly y: number }

/** Where it stands once the view has come to rest. */
async function centreOf(locator: Locator): Promise<Point & { readonly bottom: number }> {
  const element = await locator.elementHandle()
  await element?.waitForElementState('stable')
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`not on the page: ${locator}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, bottom: box.y + box.height }
}
