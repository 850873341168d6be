/**
 * Times the dragging of a module in Chromium with a processor four times slower: the work of the
 * main thread a frame, ours beside plain xyflow with the same graph in the same run. Plain Node.
 */

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from './chromium.mjs'
import { root } from './root.mjs'

const MOVES = 60
const SLOWDOWN = 4
const LONG_TASK = 50

const sizes = [
  { count: 25, rounds: 5 },
  { count: 200, rounds: 3 },
]

/** What the browser writes down of each task and each frame. */
const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** `{ results, notes }`: results in the form of `bench.json`, notes as lines for people. */
export async function benchDrags() {
  const executablePath = await findChromium()
  if (executablePath === undefined)
    return { results: {}, notes: ['no Chromium: drags were not timed'] }
  const folder = join(root, 'node_modules', '.bench')
  const config = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' }
  await build({ ...config, build: { outDir: join(folder, 'app'), emptyOutDir: true } })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(folder, 'plain'),
      emptyOutDir: true,
      rollupOptions: {
        input: join(root, 'web/testing/plain-flow.tsx'),
        output: { entryFileNames: 'plain-flow.js', assetFileNames: '[name][extname]' },
      },
    },
  })
  const server = await serve(folder)
  const origin = `http://localhost:${server.address().port}`
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    return await measure(browser, origin)
  } finally {
    await browser.close()
    server.close()
  }
}

async function measure(browser, origin) {
  const results = {}
  const notes = []
  for (const { count, rounds } of sizes) {
    const ours = await openOurs(browser, origin, makeBlueprint(count))
    const graph = await readGraph(ours)
    const plain = await openPlain(browser, origin, graph)
    const frames = { ours: [], xyflow: [] }
    const longest = []
    for (let round = 0; round < rounds; round++) {
      for (const [way, page] of [
        ['ours', ours],
        ['xyflow', plain],
      ]) {
        const { p95, longTasks } = await timeDrag(
          page,
          way === 'ours' ? '.react-flow__node[data-module="net_0"]' : '[data-id="net_0"]',
        )
        frames[way].push(p95)
        if (way === 'ours') longest.push(longTasks)
      }
    }
    for (const [way, list] of Object.entries(frames)) {
      results[`drag-${count}-modules-p95-frame: ${way}`] = summary(list)
    }
    notes.push(`drag among ${count} modules: long tasks in ${rounds} rounds ${longest.join(', ')}`)
    await ours.context().close()
    await plain.context().close()
  }
  return { results, notes }
}

async function openOurs(browser, origin, blueprint) {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage()
  await page.goto(`${origin}/app/index.html`)
  await page.getByTestId('open-file').setInputFiles({
    name: 'bench.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(blueprint),
  })
  await page.waitForFunction(() => {
    const { revision, analysedRevision } = document.querySelector('main')?.dataset ?? {}
    return revision !== undefined && revision === analysedRevision
  })
  await page.locator('.react-flow__node[data-module="net_0"]').waitFor()
  return page
}

/** The graph on our canvas, for the other one: the same nodes at the same places, the same edges. */
function readGraph(page) {
  return page.evaluate(() => ({
    nodes: [...document.querySelectorAll('.react-flow__node[data-module]')].map((node) => {
      const [x, y] = node.style.transform.match(/-?[\d.]+(?=px)/g).map(Number)
      const { module: id } = node.dataset
      return {
        id,
        position: { x, y },
        data: { label: id },
        width: 198,
        height: 52,
        sourcePosition: 'right',
        targetPosition: 'left',
      }
    }),
    edges: [...document.querySelectorAll('.react-flow__edge[data-edge]')].map((edge) => {
      const [target, source] = edge.dataset.edge.split('->')
      return { id: edge.dataset.edge, source, target }
    }),
  }))
}

async function openPlain(browser, origin, graph) {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage()
  await page.addInitScript((given) => {
    window.givenGraph = given
  }, graph)
  await page.goto(`${origin}/plain`)
  await page.locator('[data-id="net_0"]').waitFor()
  return page
}

/** One drag to and fro: what the main thread worked in each frame, in milliseconds. */
async function timeDrag(page, selector) {
  const box = await page.locator(selector).boundingBox()
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 4 })
  await page.context().browser().startTracing(page, { categories })
  for (let step = 0; step < MOVES; step++) {
    const turn = (step / MOVES) * 2 * Math.PI
    await page.mouse.move(from.x + 8 + 30 * Math.sin(turn), from.y + 8 + 30 * (1 - Math.cos(turn)))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const trace = await page.context().browser().stopTracing()
  await page.keyboard.press('Escape')
  await page.mouse.move(from.x, from.y)
  await page.mouse.up()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return readFrames(JSON.parse(trace.toString()).traceEvents)
}

/** The main thread of the page is the one that runs its scripts. */
function readFrames(events) {
  const main = mainThread(events)
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
  const starts = own
    .filter(({ name }) => name === 'Commit')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b)
  const tasks = own.filter(({ name, ph }) => ph === 'X' && name === 'RunTask')
  const work = starts.slice(1).map((end, index) => {
    const within = tasks.filter(({ ts }) => ts >= starts[index] && ts < end)
    return within.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1000
  })
  work.sort((a, b) => a - b)
  return {
    p95: work[Math.floor(work.length * 0.95)] ?? 0,
    frames: work.length,
    longTasks: tasks.filter(({ dur = 0 }) => dur / 1000 > LONG_TASK).length,
  }
}

function mainThread(events) {
  const counts = new Map()
  for (const { name, pid, tid } of events) {
    if (name !== 'FunctionCall') continue
    const key = `${pid} ${tid}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most = '0 0'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const [pid, tid] = most.split(' ').map(Number)
  return { pid, tid }
}

function summary(list) {
  const sorted = list.toSorted((a, b) => a - b)
  const round = (value) => Math.round(value * 1000) / 1000
  return {
    median_ms: round(sorted[Math.floor(sorted.length / 2)]),
    min_ms: round(sorted[0]),
    n: sorted.length,
  }
}

const plainPage =
  '<!doctype html><link rel="stylesheet" href="/plain/plain-flow.css"><div id="root" style="height: 100vh"></div><script type="module" src="/plain/plain-flow.js"></script>'

/** Networks, each with four file systems that use it, in lanes of five modules or more. */
function makeBlueprint(modules) {
  const perGroup = Math.max(5, modules / 8)
  const lines = [
    'blueprint_name: bench',
    'vars: {project_id: p, deployment_name: bench, region: us-central1, zone: us-central1-a}',
    'deployment_groups:',
  ]
  for (let index = 0; index < modules; index++) {
    if (index % perGroup === 0) lines.push(`- group: group${index / perGroup}`, '  modules:')
    const network = `net_${index - (index % 5)}`
    if (index % 5 === 0) lines.push(`  - {id: ${network}, source: modules/network/vpc}`)
    else {
      const settings = `{local_mount: /mount${index}}`
      const source = 'modules/file-system/filestore'
      lines.push(
        `  - {id: fs_${index}, source: ${source}, use: [${network}], settings: ${settings}}`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}

function serve(folder) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    if (pathname === '/plain') {
      response.setHeader('Content-Type', 'text/html').end(plainPage)
      return
    }
    try {
      const bytes = await readFile(join(folder, pathname))
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream')
      response.end(bytes)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  return new Promise((ready) => server.listen(0, () => ready(server)))
}
