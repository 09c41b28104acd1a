import { chromium } from 'playwright'
import { findChromium } from '../find-chromium.ts'

/** What the page of test/browser/page sees of the service, wherever it comes from. */
export const seenByPage = {
  attempts: 3,
  state: 'COMPLETED',
  listed: 1,
  refusal: 'ValidationException',
  ofNode: [],
}

/** What that page saw. */
export async function visit(url: string): Promise<unknown> {
  const executablePath = findChromium()
  await using browser = await chromium.launch({ ...(executablePath !== undefined && { executablePath }) })
  const page = await browser.newPage()
  await page.goto(url)
  await page.waitForFunction(() => document.querySelector('output')?.value)
  return JSON.parse(await page.locator('output').innerText())
}
