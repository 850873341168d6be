import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { findChromium } from '../web/scripts/chromium.mjs'
import { prepareBrowser } from './support/browser.ts'
import { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder')

test('who asked for less motion sees none', async () => {
  const editor = await open()
  await editor.page.emulateMedia({ reducedMotion: 'reduce' })
  await editor.openText('image-builder.yaml', blueprint)
  await editor.module('network').click()
  await editor.page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
  const moving = await editor.page.evaluate(() =>
    [...document.querySelectorAll('header *, main *, [role="menu"], [role="menu"] *')]
      .filter((element) => element.closest('.monaco-editor') === null)
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || /[1-9]/.test(transitionDuration)
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(moving).toEqual([])
  await editor.page.keyboard.press('Escape')

  // The view is where it goes in the very next frame.
  const [first, later] = await editor.page.evaluate(async () => {
    const view = document.querySelector<HTMLElement>('.react-flow__viewport')
    const button = document.querySelector<HTMLElement>('[role="toolbar"] button')
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const before = view?.style.transform
    button?.click()
    for (let frames = 0; frames < 60 && view?.style.transform === before; frames++) await frame()
    const changed = view?.style.transform
    for (let frames = 0; frames < 20; frames++) await frame()
    return [changed, view?.style.transform]
  })
  expect(first).toBeTruthy()
  expect(later).toBe(first)
})

test.each(['light', 'dark'] as const)(
  'where the system chooses the colours, edges, choices and the focus are seen (%s)',
  async (theme) => {
    const editor = await open({ theme })
    await editor.page.emulateMedia({ forcedColors: 'active', colorScheme: theme })
    await editor.openText('image-builder.yaml', blueprint)
    const ink = await editor.page.evaluate(() => getComputedStyle(document.body).color)
    const line = editor.edge('slurm_login', 'network').locator('path').nth(1)
    expect(await line.evaluate((path) => getComputedStyle(path).stroke)).toBe(ink)

    await editor.module('network').click()
    const chosen = editor.module('network').locator('[data-selected]').first()
    expect(await outlineOf(chosen)).toMatch(/^solid 2px/)
    await editor.page.getByRole('menuitem', { name: 'Edit', exact: true }).click()
    await editor.page.keyboard.press('ArrowDown')
    const focused = editor.page.locator('[role="menuitem"]:focus')
    expect(await outlineOf(focused)).toMatch(/^solid 2px/)
    await editor.page.keyboard.press('Escape')
    await editor.page.getByRole('button', { name: 'Minimap' }).click()
    const pressed = editor.page.locator('[role="toolbar"] [aria-pressed="true"]')
    expect(await outlineOf(pressed)).toMatch(/^solid 2px/)
    await editor.text.waitFor()
    expect(await editor.page.getByText('stopped working').count()).toBe(0)
  },
)

/** Style, width and colour; a colour that cannot be seen would be that of the paper. */
async function outlineOf(element: ReturnType<Editor['module']>): Promise<string> {
  return element.evaluate((node) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node)
    const isSeen = outlineColor !== getComputedStyle(document.body).backgroundColor
    return isSeen ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : 'not seen'
  })
}

test.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
])('with text twice as large at $width by $height nothing lies over anything', async (viewport) => {
  const { editor, close } = await openWithLargeText(viewport)
  try {
    await editor.openText('image-builder.yaml', blueprint)
    const { page } = editor
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways).toBe(0)
    const parts = page.locator('header').locator('button:visible, [role="menuitem"]:visible, h1')
    const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()))
    boxes.forEach((first, index) => {
      if (first === null) throw new Error('a part of the bar is not drawn')
      expect(first.x + first.width).toBeLessThanOrEqual(viewport.width)
      for (const second of boxes.slice(index + 1)) {
        if (second === null) continue
        const isBeside =
          first.x + first.width <= second.x ||
          second.x + second.width <= first.x ||
          first.y + first.height <= second.y ||
          second.y + second.height <= first.y
        expect(isBeside, `${JSON.stringify(first)} ${JSON.stringify(second)}`).toBe(true)
      }
    })
    await editor.text.waitFor()
    const written = page.locator('.monaco-editor .view-line').first()
    const size = () =>
      written.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    await expect.poll(size).toBeGreaterThanOrEqual(24)
  } finally {
    await close()
  }
})

/** A browser whose user asked for 32 pixels where 16 are usual. */
async function openWithLargeText(viewport: { readonly width: number; readonly height: number }) {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('no Chromium was found')
  const profile = await mkdtemp(join(tmpdir(), 'cyanotype-large-text-'))
  await mkdir(join(profile, 'Default'))
  const preferences = { webkit: { webprefs: { default_font_size: 32 } } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    viewport,
  })
  const page = await context.newPage()
  await page.goto(`${inject('origin')}/`)
  const openTab = () => Promise.reject(new Error('one tab is enough here'))
  const close = async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
  return { editor: new Editor(page, openTab), close }
}
