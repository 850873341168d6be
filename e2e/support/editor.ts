import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'

/** The page as a person sees it, by the handles that do not change. */
export class Editor {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Canvas' })
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' })
  }

  module(id: string): Locator {
    return this.page.locator(`[data-module="${id}"]`)
  }

  group(name: string): Locator {
    return this.page.locator(`[data-group="${name}"]`)
  }

  edge(consumer: string, used: string): Locator {
    return this.page.locator(`[data-edge="${consumer}->${used}"]`)
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

  /** Runs an action of the command palette by its name. */
  async run(action: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(action)
    await dialog.getByRole('option', { name: action }).first().click()
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
    await this.settled()
  }

  /** The bytes that "Download blueprint" gives. */
  async downloadBlueprint(): Promise<Buffer> {
    return this.#download(() => this.run('Download blueprint'))
  }

  async #download(start: () => Promise<void>): Promise<Buffer> {
    const waiting = this.page.waitForEvent('download')
    await start()
    const download: Download = await waiting
    return readFileSync(await download.path())
  }

  /** The zip, by the Export dialog. */
  async downloadZip(): Promise<Buffer> {
    return this.#download(() => this.page.getByRole('button', { name: 'Download zip' }).click())
  }
}
