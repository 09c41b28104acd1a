import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'
import { commonConfig, reporters } from '../common-config.ts'
import { requireSuite } from '../optional-suites.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { findChromium } from './find-chromium.ts'

requireSuite('browser')

/** Vitest writes scripts and styles of its own into the page, and speaks to it through a socket. */
const nonce = 'vitest'
const vitestItself = {
  'script-src': `'nonce-${nonce}'`,
  'style-src': `'nonce-${nonce}'`,
  'connect-src': 'ws:',
}

const executablePath = findChromium()

export default defineConfig({
  ...commonConfig,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    ...commonConfig.test,
    reporters,
    projects: [
      {
        extends: true,
        // Serves the script of the service worker, so that no copy of it is kept here.
        plugins: [msw({ mode: 'worker-only' })],
        html: { cspNonce: nonce },
        server: { headers: { 'Content-Security-Policy': contentSecurityPolicy(vitestItself) } },
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: ['test/browser/provide-refusals.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath !== undefined && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: { name: 'beside the browser', include: ['test/browser/node/*.test.ts'] },
      },
    ],
  },
})
