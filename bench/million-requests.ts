import { createFixtures } from 'emr-containers-testkit/fixtures'

const fixtures = createFixtures({ seed: 42 })
const path = `/virtualclusters/${fixtures.virtualClusterId}/jobruns`
const { clientToken: _, ...order } = fixtures.startJobRunRequest.sparkSubmit().build()
const entryPoint = 's3://bucket/job.py'

/** A name that one job run alone has. */
const rareNumber = 1000

/** The job run of a number. Each has a token of its own and, if they are varied, arguments of its own. */
export function startRequest(number: number, isVaried: boolean): string {
  const body = JSON.stringify({
    ...order,
    clientToken: `token-${number}`,
    name: number === rareNumber ? 'once' : `name-${number % 1000}`,
    jobDriver: {
      sparkSubmitJobDriver: { entryPoint, entryPointArguments: [`--day=${isVaried ? number : 1}`] },
    },
    // The oldest of all is the only one that fails.
    tags: number === 0 ? { 'testkit:outcome': 'FAILED' } : {},
  })
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n`
  return `${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

export function describeRequest(id: string): string {
  return getRequest(`${path}/${id}`)
}

export function cancelRequest(id: string): string {
  return `DELETE ${path}/${id} HTTP/1.1\r\nhost: localhost\r\n\r\n`
}

export function listRequest(query: Readonly<Record<string, string>>): string {
  return getRequest(`${path}?${String(new URLSearchParams(query))}`)
}

export function getRequest(target: string): string {
  return `GET ${target} HTTP/1.1\r\nhost: localhost\r\n\r\n`
}

/**
 * Queries that an index has to answer: what is looked for is at either end, in the middle, once among all, or nowhere.
 * The token is one of a page near the oldest job runs.
 */
export function queries(middle: string, nextToken: string): Readonly<Record<string, Record<string, string>>> {
  return {
    'first page': {},
    'page before the middle': { createdBefore: middle },
    'page after the middle': { createdAfter: middle },
    'page of a deep token': nextToken === '' ? {} : { nextToken },
    'name of one in a thousand': { name: 'name-7' },
    'name of one': { name: 'once' },
    'name of none': { name: 'nobody' },
    'state of the oldest alone': { states: 'FAILED' },
    'state of none, before the middle': { states: 'RUNNING', createdBefore: middle },
    'state of the oldest alone, by name': { states: 'FAILED', name: 'name-0' },
  }
}
