import { startServer, TestkitError } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'

test('faults among the options name the place that starts the server when they are not used', async () => {
  await using server = await startServer({ faults: ['throttling:StartJobRun'] })
  const { faults } = server.service
  expect(() => faults.assertAllUsed()).toThrow(TestkitError)
  expect(() => faults.assertAllUsed()).toThrow(/added at .*server-options\.test\.ts:\d+/)
})

test('a server remembers as many calls as it is told to', async () => {
  await using server = await startServer({ recordedRequests: 2 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    await (await fetch(`${server.url}/virtualclusters/abc/jobruns?name=${name}`)).text()
  }
  expect(server.service.requests('ListJobRuns').map(({ input }) => input?.name)).toEqual(['d', 'e'])
})

test.each([[['emr-6.5.0-latest', 'emr-6.6.0-latest']], [['emr-6.6.0-latest']]])(
  'where the releases are %j, a template that is taken to exist is of one of them',
  async (releaseLabels) => {
    await using server = await startServer({ releaseLabels })
    const response = await fetch(`${server.url}/virtualclusters/abc/jobruns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jobTemplateId: 'abc', clientToken: 'token' }),
    })
    expect(response.status).toBe(200)
    const [jobRun] = server.service.jobRuns.list()
    expect(releaseLabels).toContain(jobRun?.describe().releaseLabel)
  },
)

test.each([[''], [' '], ['fe80::1%eth0'], ['[::1]'], [5]])(
  'the host %j, which no URL can name, is refused and listened on nowhere',
  async (host) => {
    // @ts-expect-error one is no text
    const error: unknown = await startServer({ host }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'INVALID_OPTION', path: '$.host' })
  },
)
