import { defineConfig } from '@playwright/test'

// A Chromium that is here already; without it, the one that `npx playwright install chromium` brings.
const executablePath = process.env['CHROMIUM']

export default defineConfig({
  use: {
    baseURL: 'http://127.0.0.1:5173',
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: 'npx vite --host 127.0.0.1 --port 5173 --strictPort',
    url: 'http://127.0.0.1:5173',
  },
})
