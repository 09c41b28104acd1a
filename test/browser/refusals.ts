import { createFixtures } from 'emr-containers-testkit/fixtures'

const jobRuns =
  'https://emr-containers.us-east-1.amazonaws.com/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns'

/** Bodies that no parser takes, or that are no request. */
const malformed = ['', '{', '[]', 'null', '"text"', '{"name":}', '{"name":"a","name":5}', '['.repeat(5000)]

/** What the service says to every StartJobRun request that breaks a constraint, and to what is no request at all. */
export async function refusals(send: (request: Request) => Promise<Response>): Promise<string[]> {
  const cases = createFixtures().startJobRunRequest.invalid()
  const broken = cases.filter(({ path }) => path !== '$.virtualClusterId')
  const bodies = [...broken.map(({ request }) => JSON.stringify(request)), ...malformed]
  const texts: string[] = []
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json' }
    const response = await send(new Request(jobRuns, { method: 'POST', headers, body }))
    texts.push(`${response.status} ${response.headers.get('x-amzn-errortype')} ${await response.text()}`)
  }
  return texts
}
