import { expect, test } from 'vitest'
import { describeRun, hold, start } from './raw.ts'

/** A patch release changes no value: what a change here changes, it changes for every test of every user. */
test('a seed gives the same job run in every release', async () => {
  const emr = hold({ seed: 42 })
  const id = await start(emr)
  emr.clock.advance('1d')
  const { state, createdAt, finishedAt, stateDetails } = await describeRun(emr, id)
  expect({ id, state, createdAt, finishedAt, stateDetails }).toEqual({
    createdAt: '2026-01-15T09:00:00Z',
    finishedAt: '2026-01-15T09:01:13Z',
    id: '000000036u0s8980k1o',
    state: 'COMPLETED',
    stateDetails: 'JobRun completed successfully. It ran for 32 Seconds',
  })
})

test('a seed gives the same IDs in every release', async () => {
  const emr = hold({ seed: 42 })
  const ids = [await start(emr), await start(emr)]
  emr.clock.advance('1s')
  ids.push(await start(emr))
  expect(ids).toEqual(['000000036u0s8980k1o', '000000036u0s8980k1p', '000000036u0s8b6g3sl'])
})

test('a seed gives the same end of a job run that fails in every release', async () => {
  const emr = hold({ seed: 42, timeline: { outcome: 'FAILED', failureReason: 'CLUSTER_UNAVAILABLE' } })
  const id = await start(emr)
  emr.clock.advance('1d')
  const { failureReason, finishedAt, stateDetails } = await describeRun(emr, id)
  expect({ failureReason, finishedAt, stateDetails }).toEqual({
    failureReason: 'CLUSTER_UNAVAILABLE',
    finishedAt: '2026-01-15T09:00:02Z',
    stateDetails: 'Cluster analytics-eks does not exist.',
  })
})

test('a seed gives the same words to the end of a job run by hand in every release', async () => {
  const emr = hold({ seed: 42 })
  const jobRun = emr.jobRuns.get(await start(emr))
  jobRun.fail('CLUSTER_UNAVAILABLE')
  expect(jobRun.describe().stateDetails).toBe('Cluster emr-on-eks does not exist.')
})

test('a seed gives the same template for an ID that nobody declared in every release', async () => {
  const emr = hold({ seed: 42 })
  const without = { executionRoleArn: undefined, releaseLabel: undefined, jobDriver: undefined }
  const { executionRoleArn, releaseLabel, jobDriver } = await describeRun(
    emr,
    await start(emr, { ...without, jobTemplateId: 'nightly' }),
  )
  expect({ executionRoleArn, releaseLabel, jobDriver }).toEqual({
    executionRoleArn: 'arn:aws:iam::123456789012:role/emr-on-eks-job-role',
    jobDriver: {
      sparkSubmitJobDriver: {
        entryPoint: 's3://amzn-s3-demo-bucket/jars/ad-attribution-assembly.jar',
        entryPointArguments: ['--lookback', '7'],
        sparkSubmitParameters:
          '--class com.example.marketing.Attribution --conf spark.executor.instances=4 --conf spark.executor.memory=4G --conf spark.executor.cores=2 --conf spark.driver.memory=2G --conf spark.driver.cores=1',
      },
    },
    releaseLabel: 'emr-7.12.0-latest',
  })
})
