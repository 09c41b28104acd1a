import {
  DescribeJobRunCommand,
  EMRContainersClient,
  StartJobRunCommand,
} from '@aws-sdk/client-emr-containers'
import { catalogue, interactions, toHandlers } from 'emr-containers-testkit/stubs'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createJobRunner } from '../../demo/job-runner.ts'
import { makeCall } from '../contracts/calls.ts'

const server = setupServer()
const place = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: 1,
}
const client = new EMRContainersClient(place)
const { describeJobRun, startJobRun } = interactions

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const describeIt = (input: { id: string; virtualClusterId: string }, by = client) =>
  by.send(new DescribeJobRunCommand(input))

describe('the interactions of a contract, as MSW handlers', () => {
  test('answer the requests that they describe, with their examples', async () => {
    server.use(...toHandlers(describeJobRun.failed('USER_ERROR'), startJobRun.sparkSql()))
    const { input, example } = describeJobRun.failed('USER_ERROR')
    expect(await describeIt(input)).toMatchObject({ jobRun: { ...example.jobRun } })
    const started = startJobRun.sparkSql()
    expect(await client.send(new StartJobRunCommand(started.input))).toMatchObject({ ...started.example })
  })

  test('answer with errors, as the SDK surfaces them', async () => {
    const refused = describeJobRun.refused('AccessDeniedException')
    server.use(...toHandlers(refused))
    const { name, message, status } = refused.example
    const error = { name, message, $metadata: { httpStatusCode: status } }
    await expect(describeIt(refused.input)).rejects.toMatchObject(error)
  })

  test('answer at custom endpoints, too', async () => {
    server.use(...toHandlers(describeJobRun.running()))
    const custom = new EMRContainersClient({ ...place, endpoint: 'http://localhost:4566' })
    expect(await describeIt(describeJobRun.running().input, custom)).toMatchObject({
      jobRun: { state: 'RUNNING' },
    })
  })

  test('leave a request that breaks a rule, and every other one, to the handlers after them', async () => {
    const bodies: unknown[] = []
    server.use(
      ...toHandlers(startJobRun.minimal()),
      http.all('*', async ({ request }) => {
        bodies.push(await request.json())
        return new Response('{}', { status: 418 })
      }),
    )
    const { input } = startJobRun.minimal()
    const wrong = client.send(new StartJobRunCommand({ ...input, releaseLabel: 'no such label!' }))
    await expect(wrong).rejects.toMatchObject({ $metadata: { httpStatusCode: 418 } })
    expect(bodies).toMatchObject([{ releaseLabel: 'no such label!' }])
  })

  test('answer the whole catalogue, each by itself', async () => {
    const runner = createJobRunner(client, () => Promise.resolve())
    for (const interaction of catalogue()) {
      server.use(...toHandlers(interaction))
      const answer = await makeCall(runner, interaction).catch((error: unknown) => error)
      expect(answer instanceof Error, interaction.description).toBe(interaction.response.status !== 200)
      if (interaction.response.status !== 200) {
        expect(answer).toMatchObject({ $metadata: { httpStatusCode: interaction.response.status } })
      }
    }
  })
})
