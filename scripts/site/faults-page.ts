import { createFixtures } from '../../src/fixtures/index.ts'
import { commonErrors, declaredErrors, type JobRun } from '../../src/model/index.ts'
import { fault, startServer, type JobRuns } from '../../src/server/index.ts'
import { faultKinds } from '../../src/service/fault-kinds.ts'
import { code, codes, fence, joined, table, type Page } from './markdown.ts'

/** What a kind of fault is written with beside its name, for those that cannot do without. */
const needs: Readonly<Record<string, string>> = {
  latency: ':duration=10ms',
  clockSkew: ':by=1h',
  untyped: ':code=QuotaExceeded:status=402:message=Enough',
}

/** How long the examples wait for what never comes, in milliseconds. */
const patience = 50

/** The catalogue of faults, each with what a call gets that it strikes. */
export async function faultsPage(): Promise<Page> {
  const kinds = Object.keys(fault).map((name) => ({
    name: name === 'error' ? 'InternalServerException' : name,
    maker: name,
  }))
  const examples: string[] = []
  for (const { name, maker } of kinds) examples.push(await example(name, maker))
  return {
    path: 'catalogue/faults',
    text: joined(
      '# Faults',
      'A fault is made by a function of `fault`, or written as text: `name:operation:times`, then what else matters, as `name=value`. The text is the same for `faults.add`, `serve --fault` and the control API.',
      table(
        ['fault', 'what it does', 'strikes', 'options of its own'],
        Object.entries(faultKinds).map(([name, { description, moments, options }]) => [
          code(name),
          description,
          codes(moments),
          codes(options),
        ]),
      ),
      '`throttling`, `error` and `untyped` answer an error, `before` the effect or `after` it. Errors by their codes:',
      table(
        ['code', 'status', 'text'],
        Object.entries({ ...declaredErrors, ...commonErrors }).map(([name, { status, message }]) => [
          code(name),
          String(status),
          code(message),
        ]),
      ),
      '## What a call gets',
      'Each example is what DescribeJobRun answered over HTTP when the fault struck.',
      ...examples,
    ),
  }
}

async function example(name: string, maker: string): Promise<string> {
  const text = `${name}:DescribeJobRun${needs[name] ?? ''}`
  const heading = maker === 'error' ? `### error, such as ${name}` : `### ${name}`
  return joined(heading, fence('js', `faults.add('${text}')`), fence('http', await answerUnder(text)))
}

async function answerUnder(text: string): Promise<string> {
  await using server = await startServer({ seed: 42, now: '2026-01-15T09:00:00Z' })
  const { id, virtualClusterId } = addJobRun(server.service.jobRuns)
  server.service.faults.add(text)
  try {
    const url = `${server.url}/virtualclusters/${virtualClusterId}/jobruns/${id}`
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) })
    return `${headOf(response)}\n\n${await response.text().then(shortened, ending)}`
  } catch (error) {
    return ending(error)
  }
}

function addJobRun(jobRuns: JobRuns): JobRun {
  const jobRun = createFixtures({ seed: 42 }).jobRun.minimal().build()
  jobRuns.add(jobRun)
  return jobRun
}

/** Headers of a connection say nothing of the fault. */
const ofConnections = new Set(['connection', 'keep-alive'])

function headOf({ status, headers }: Response): string {
  const lines = Array.from(headers)
    .filter(([name]) => !ofConnections.has(name))
    .map(([name, value]) => `${name}: ${name === 'date' ? distanceOf(value) : value}`)
  return [`HTTP/1.1 ${status}`, ...lines].join('\n')
}

/** How far off a date is, so that the page is the same on each day that it is written. */
function distanceOf(date: string): string {
  const minutes = Math.round((Date.parse(date) - Date.now()) / 60_000)
  return minutes === 0 ? '(now)' : `(now, and ${minutes} minutes more)`
}

/** What a client makes of an answer that does not come, or not to its end. */
function ending(error: unknown): string {
  if (!(error instanceof Error)) throw error
  if (error.name === 'TimeoutError') return '(nothing more comes, and the connection stays open)'
  const { cause } = error
  const reason =
    cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : error.message
  return `(the connection breaks: ${reason})`
}

function shortened(body: string): string {
  return body.length > 300 ? `${body.slice(0, 300)}… (${body.length} characters)` : body
}
