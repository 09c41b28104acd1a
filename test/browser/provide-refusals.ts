import { createEmrContainers } from 'emr-containers-testkit/handlers'
import type { TestProject } from 'vitest/node'
import { refusals } from './refusals.ts'

declare module 'vitest' {
  interface ProvidedContext {
    refusalsInNode: string[]
  }
}

/** Tells the browser what Node says. */
export async function setup(project: TestProject): Promise<void> {
  const emr = createEmrContainers({ now: '2026-01-15T09:00:00Z' })
  project.provide('refusalsInNode', await refusals(emr.fetch))
}
