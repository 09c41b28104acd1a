// A page of yours against a server whose job runs and faults the test chooses.
import { expect, test as base } from '@playwright/test'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer } from 'emr-containers-testkit/server'

const virtualClusterId = 'nightly'
const { jobRun } = createFixtures({ seed: 42 })

const test = base.extend<{ emr: Awaited<ReturnType<typeof startServer>> }>({
  emr: async ({}, use) => {
    await using emr = await startServer({ now: '2026-01-15T09:00:00Z' }) // on a free port
    await use(emr)
  },
})

test('the page shows how each job run went', async ({ emr, page }) => {
  emr.service.jobRuns.add(
    jobRun.completed().build({ virtualClusterId, name: 'sales' }),
    jobRun.failed('USER_ERROR').build({ virtualClusterId, name: 'clicks' }),
  )
  await page.goto(`/?endpoint=${emr.url}`)
  await expect(page.getByText('sales COMPLETED')).toBeVisible()
  await expect(page.getByText('clicks FAILED')).toBeVisible()
})

test('the page outlives a service that is throttled', async ({ emr, page }) => {
  emr.service.faults.add('throttling:ListJobRuns:2')
  await page.goto(`/?endpoint=${emr.url}`)
  await expect(page.getByRole('status')).toHaveText('That is all.')
  expect(emr.service.requests('ListJobRuns')).toHaveLength(3)
})

test('the page says that it is not allowed to look', async ({ emr, page }) => {
  emr.service.faults.add('AccessDeniedException:ListJobRuns')
  await page.goto(`/?endpoint=${emr.url}`)
  await expect(page.getByRole('status')).toContainText('AccessDeniedException')
})
