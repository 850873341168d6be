import type { CDPSession, Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Editor } from './editor.ts'

export type Spot = { readonly x: number; readonly y: number }

/** A person with a touch screen: real touch events, as the browser makes them of fingers. */
export class Finger {
  readonly #editor: Editor
  readonly #session: Promise<CDPSession>

  constructor(editor: Editor) {
    this.#editor = editor
    this.#session = editor.page.context().newCDPSession(editor.page)
  }

  /** Puts down, moves in steps and does not lift. */
  async hold(from: Spot, ...over: readonly Spot[]): Promise<void> {
    await this.#touch('touchStart', [from])
    await this.move(from, ...over)
  }

  /** Moves on in steps with the finger that lies at a spot. */
  async move(from: Spot, ...over: readonly Spot[]): Promise<void> {
    let at = from
    for (const to of over) {
      for (let step = 1; step <= 8; step++) {
        const part = step / 8
        await this.#touch('touchMove', [
          { x: at.x + (to.x - at.x) * part, y: at.y + (to.y - at.y) * part },
        ])
      }
      at = to
    }
  }

  async lift(): Promise<void> {
    await this.#touch('touchEnd', [])
    await this.#editor.settled()
  }

  async drag(from: Spot, ...over: readonly Spot[]): Promise<void> {
    await this.hold(from, ...over)
    await this.lift()
  }

  /** Two fingers on a level line around a spot, from one distance to another. */
  async pinch({ x, y }: Spot, from: number, to: number): Promise<void> {
    const at = (apart: number) => [
      { x: x - apart / 2, y, id: 0 },
      { x: x + apart / 2, y, id: 1 },
    ]
    await this.#touch('touchStart', at(from))
    for (let step = 1; step <= 8; step++) {
      await this.#touch('touchMove', at(from + ((to - from) * step) / 8))
    }
    await this.lift()
  }

  /** Where an element's middle is once it has come to rest. */
  async on(element: Locator): Promise<Spot> {
    const handle = await element.elementHandle()
    await handle?.waitForElementState('stable')
    const box = await element.boundingBox()
    if (box === null) throw new Error(`not on the page: ${element}`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** A palette entry that is in view. */
  async onPalette(path: string): Promise<Spot> {
    const entry = this.#editor.page.locator(`[data-palette="${path}"]`).first()
    await entry.scrollIntoViewIfNeeded()
    return this.on(entry)
  }

  /** Paper at the lower end of a lane, where no module stands. */
  async onPaperOf(group: string): Promise<Spot> {
    const lane = this.#editor.group(group)
    const { x } = await this.on(lane)
    const box = await lane.boundingBox()
    expect(box).not.toBeNull()
    return { x, y: (box?.y ?? 0) + (box?.height ?? 0) - 14 }
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]): Promise<void> {
    const session = await this.#session
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
