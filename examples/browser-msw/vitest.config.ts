import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'

// A Chromium that is here already; without it, the one that `npx playwright install chromium` brings.
const executablePath = process.env['CHROMIUM']

export default defineConfig({
  plugins: [msw({ mode: 'worker-only' })],
  test: {
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
