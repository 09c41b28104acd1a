import { createEnvironment } from '../fixtures/environment.ts'
import { generateSubmission } from '../fixtures/job-submission.ts'
import type { JobTemplate, JobTemplates } from '../service/job-templates.ts'

/** Templates of the given IDs, each with a role, a release and a driver as they are met. */
export function usualTemplates(ids: readonly string[]): JobTemplates {
  const environment = createEnvironment({})
  const templateOf = (id: string, index: number): [string, JobTemplate] => {
    const draw = environment.openDraw('cli.jobTemplate', index)
    const { executionRoleArn, releaseLabel, jobDriver } = generateSubmission(
      environment,
      draw,
      { extent: 'typical' },
      {},
    )
    return [id, { executionRoleArn, releaseLabel, jobDriver }]
  }
  return Object.fromEntries(ids.map(templateOf))
}
