/**
 * Times the dragging of a module in Chromium with a processor four times slower: the work of the
 * main thread a frame, ours beside plain xyflow with the same graph in the same run. Plain Node.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from './chromium.mjs'
import { root } from './root.mjs'

const ROUNDS = 7
const SLOWER = 4
/** Of 25 modules, as many as the largest official blueprints have. */
const BLUEPRINT = 'gcluster/official/examples--hpc-enterprise-slurm/blueprint.yaml'
/** Most other modules use it. */
const DRAGGED = 'network'
const STEPS = 100
/** Milliseconds between two steps of a pointer. */
const PACE = 16

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * The 95th percentile of the milliseconds a frame, of each round, by the name of the benchmark. The
 * folder holds `cli/cyanotype.mjs`; the pages are built beside it.
 */
export async function measureDrags(folder) {
  const executablePath = await findChromium()
  if (executablePath === undefined) {
    console.log('no Chromium was found: drags are not timed')
    return {}
  }
  await buildPages(join(folder, 'app'))
  const server = spawn(process.execPath, [
    join(folder, 'cli/cyanotype.mjs'),
    'serve',
    '--port',
    '0',
  ])
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const origin = await addressOf(server)
    const ours = await openOurs(browser, origin)
    const plain = await openPlain(browser, origin, await readGraph(ours))
    const times = { ours: [], xyflow: [] }
    for (let round = -1; round < ROUNDS; round++) {
      for (const [way, page] of [
        ['ours', ours],
        ['xyflow', plain],
      ]) {
        const frames = framesOf(await traceDrag(page))
        if (round >= 0) times[way].push(frames[Math.floor(frames.length * 0.95)])
      }
    }
    return {
      'drag-among-25-modules-p95-frame: ours': times.ours,
      'drag-among-25-modules-p95-frame: xyflow': times.xyflow,
    }
  } finally {
    await browser.close()
    server.kill()
  }
}

async function buildPages(outDir) {
  const shared = { configFile: join(root, 'vite.config.ts'), logLevel: 'error' }
  await build({ ...shared, root, build: { outDir, emptyOutDir: true } })
  await build({
    ...shared,
    root: join(root, 'web/testing/plain-flow'),
    publicDir: false,
    build: { outDir: join(outDir, 'plain'), emptyOutDir: true },
  })
}

function addressOf(server) {
  return new Promise((found, fail) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
    server.on('exit', () => fail(new Error(`the server did not start: ${said}`)))
  })
}

async function openOurs(browser, origin) {
  const page = await openPage(browser)
  await page.goto(origin)
  await page.getByTestId('open-file').setInputFiles({
    name: 'blueprint.yaml',
    mimeType: 'application/yaml',
    buffer: readFileSync(join(process.env.CYANOTYPE_REFERENCE, BLUEPRINT)),
  })
  // Selected beforehand: what the other panes show of it is no work of the drag.
  await page.locator(`[data-module="${DRAGGED}"]`).click()
  await page.locator('.monaco-editor textarea').waitFor()
  return page
}

/** The graph on our canvas: the same nodes at the same places, and the same edges. */
function readGraph(page) {
  return page.evaluate(() => {
    const nodes = [...document.querySelectorAll('[data-module]')].map((element) => {
      const { m41: x, m42: y } = new DOMMatrix(getComputedStyle(element).transform)
      const id = element.dataset.module
      const sides = { sourcePosition: 'right', targetPosition: 'left' }
      return { id, data: { label: id }, position: { x, y }, ...sides }
    })
    const edges = [...document.querySelectorAll('[data-edge], [data-link]')].map(
      (element, index) => {
        const { edge, link } = element.dataset
        const [source, target] = edge === undefined ? link.split('->') : edge.split('->').reverse()
        return { id: String(index), source, target }
      },
    )
    return { nodes, edges }
  })
}

async function openPlain(browser, origin, graph) {
  const page = await openPage(browser)
  await page.addInitScript((plainGraph) => Object.assign(window, { plainGraph }), graph)
  await page.goto(`${origin}/plain/index.html`)
  await page.locator('.react-flow__edge').first().waitFor()
  return page
}

function openPage(browser) {
  return browser.newPage({ viewport: { width: 1440, height: 900 } })
}

/** What the browser notes while the module is dragged there and back, as a hand would. */
async function traceDrag(page) {
  await page.bringToFront()
  const box = await page.locator(`.react-flow__node[data-id$="${DRAGGED}"]`).boundingBox()
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 8, at.y)
  const browser = page.context().browser()
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  const sent = []
  for (let step = 0; step < STEPS; step++) {
    const by = 60 * Math.sin((step / STEPS) * 2 * Math.PI)
    sent.push(page.mouse.move(at.x + by, at.y + by / 4))
    await wait(PACE)
  }
  await Promise.all(sent)
  const trace = await browser.stopTracing()
  await page.mouse.move(at.x, at.y)
  await page.mouse.up()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return JSON.parse(trace.toString()).traceEvents
}

/**
 * The work of the main thread from the end of each frame to the end of the next, in milliseconds of
 * its own time, in rising order.
 */
function framesOf(events) {
  const drawn = events.filter(({ name }) => name === 'FireAnimationFrame')
  const [{ pid, tid }] = drawn
  const tasks = events
    .filter((event) => event.pid === pid && event.tid === tid && isTask(event))
    .sort((a, b) => a.ts - b.ts)
  const ends = tasks
    .filter(({ ts, dur }) => drawn.some((frame) => frame.ts >= ts && frame.ts < ts + dur))
    .map(({ ts }) => ts)
  return ends
    .slice(1)
    .map((end, index) => tasks.filter(({ ts }) => ts > ends[index] && ts <= end))
    .map((work) => work.reduce((sum, { tdur }) => sum + tdur, 0) / 1000)
    .sort((a, b) => a - b)
}

function isTask({ name, ph, tdur }) {
  return ph === 'X' && tdur !== undefined && /(^|::)RunTask$/.test(name)
}
