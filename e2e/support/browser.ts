import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { findChromium } from '../../web/scripts/chromium.mjs'
import { Editor } from './editor.ts'

/** Keeps Chromium from talking to anybody but the page's own server. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * One browser a spec file, one fresh context a page. After each test nothing may have been asked
 * of another origin, nothing blocked by the policy, nothing thrown.
 */
export function prepareBrowser(): { open(options?: OpenOptions): Promise<Editor> } {
  let browser: Browser
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  const origin = inject('origin')

  beforeAll(async () => {
    const executablePath = await findChromium()
    if (executablePath === undefined) throw new Error('no Chromium was found')
    browser = await chromium.launch({ executablePath, args: quiet })
  })

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    expect(complaints.splice(0)).toEqual([])
  })

  afterAll(async () => browser.close())

  return {
    async open({
      width = 1440,
      height = 900,
      theme = 'light',
      touch = false,
      address = `${origin}/`,
      keepsPage = false,
      before,
    }: OpenOptions = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        acceptDownloads: true,
        hasTouch: touch,
        isMobile: touch,
        serviceWorkers: keepsPage ? 'allow' : 'block',
      })
      contexts.push(context)
      listenForForeignRequests(context, new URL(address).origin, complaints)
      const openTab = async (): Promise<Editor> => {
        const page = await context.newPage()
        page.setDefaultTimeout(15_000)
        await page.addInitScript(reportBlocked)
        if (before !== undefined) await page.addInitScript(before)
        listenForComplaints(page, complaints)
        await page.goto(address)
        return new Editor(page, openTab)
      }
      return openTab()
    },
  }
}

type OpenOptions = {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** A screen for fingers. */
  readonly touch?: boolean
  /** Another page than that of the run's own server. */
  readonly address?: string
  /** The browser keeps the page for use offline: a second's work for the processor each time. */
  readonly keepsPage?: boolean
  /** Runs in the page before anything of it does. */
  readonly before?: () => void
}

/** Runs in the page: says what the policy blocked in words of ours, whatever the browser logs. */
function reportBlocked(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(`blocked by ${effectiveDirective}: ${blockedURI}`)
  })
}

/** What pages and their workers ask, the service worker too. */
function listenForForeignRequests(
  context: BrowserContext,
  origin: string,
  complaints: string[],
): void {
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      complaints.push(`request to ${url}`)
    }
  })
}

function listenForComplaints(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
}
