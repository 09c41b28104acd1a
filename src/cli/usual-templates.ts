import { createEnvironment } from '../fixtures/environment.ts'
import { generateSubmission } from '../fixtures/job-submission.ts'
import type { JobTemplate, JobTemplates } from '../service/job-templates.ts'

/** Templates of the given IDs, each with a role and a driver as they are met, and the given release or such a one. */
export function usualTemplates(ids: readonly string[], release: string | undefined): JobTemplates {
  const environment = createEnvironment({})
  const templateOf = (id: string, index: number): [string, JobTemplate] => {
    const draw = environment.openDraw('cli.jobTemplate', index)
    const { executionRoleArn, releaseLabel, jobDriver } = generateSubmission(
      environment,
      draw,
      { extent: 'typical' },
      { releaseLabel: release },
    )
    return [id, { executionRoleArn, releaseLabel, jobDriver }]
  }
  return Object.fromEntries(ids.map(templateOf))
}
