// A page of yours against a server whose job runs and faults the test chooses.
import { expect, test } from '@playwright/test'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { startServer } from 'emr-containers-testkit/server'

const virtualClusterId = 'nightly'
const { jobRun } = createFixtures({ seed: 42 })

/** On a free port, until the test ends. */
const start = () => startServer({ now: '2026-01-15T09:00:00Z' })

test('the page shows how each job run went', async ({ page }) => {
  await using emr = await start()
  emr.service.jobRuns.add(
    jobRun.completed().build({ virtualClusterId, name: 'sales' }),
    jobRun.failed('USER_ERROR').build({ virtualClusterId, name: 'clicks' }),
  )
  await page.goto(`/?endpoint=${emr.url}`)
  await expect(page.getByText('sales COMPLETED')).toBeVisible()
  await expect(page.getByText('clicks FAILED')).toBeVisible()
})

test('the page outlives a service that is throttled', async ({ page }) => {
  await using emr = await start()
  emr.service.faults.add('throttling:ListJobRuns:2')
  await page.goto(`/?endpoint=${emr.url}`)
  await expect(page.getByRole('status')).toHaveText('That is all.')
  expect(emr.service.requests('ListJobRuns')).toHaveLength(3)
})

test('the page says that it is not allowed to look', async ({ page }) => {
  await using emr = await start()
  emr.service.faults.add('AccessDeniedException:ListJobRuns')
  await page.goto(`/?endpoint=${emr.url}`)
  await expect(page.getByRole('status')).toContainText('AccessDeniedException')
})
