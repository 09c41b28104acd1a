import { EMRContainersClient } from '@aws-sdk/client-emr-containers'
import { createContract, interactions } from 'emr-containers-testkit/contracts'
import { expect, test } from 'vitest'
import { report } from '../src/report.ts'

const contract = createContract({ consumer: 'nightly-etl' })
const { describeJobRun } = interactions

test('reports a job run that is done', () =>
  contract.verify(describeJobRun.completed(), async ({ input, example, ...place }) => {
    const { name, finishedAt } = example.jobRun ?? {}
    const line = await report(new EMRContainersClient(place), input)
    expect(line).toBe(`${name} is done since ${finishedAt?.toISOString()}`)
  }))

test('reports why a job run failed', () =>
  contract.verify(describeJobRun.failed('USER_ERROR'), async ({ input, example, ...place }) => {
    const line = await report(new EMRContainersClient(place), input)
    expect(line).toContain(`failed (USER_ERROR): ${example.jobRun?.stateDetails}`)
  }))

test('passes on that a job run is not found', () =>
  contract.verify(describeJobRun.fails('ResourceNotFoundException'), async ({ input, ...place }) => {
    const reported = report(new EMRContainersClient(place), input)
    await expect(reported).rejects.toThrow(expect.objectContaining({ name: 'ResourceNotFoundException' }))
  }))
