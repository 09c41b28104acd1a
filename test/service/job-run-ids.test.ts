import { createEmrContainers } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'
import { createService } from 'emr-containers-testkit/service'
import { hold, now, start, startBody, virtualClusterId } from './raw.ts'

const jobRuns = `/virtualclusters/${virtualClusterId}/jobruns`

/** The milliseconds that an ID carries: base32hex of time and 16 bits (discoveries/job-run-ids.md). */
function timeOf(id: string): number {
  const digits = Array.from(id, (digit) => BigInt(Number.parseInt(digit, 32)))
  return Number(digits.reduce((sum, digit) => sum * 32n + digit, 0n) >> 16n)
}

test('an ID carries the time of the clock', async () => {
  const emr = hold()
  expect(timeOf(await start(emr))).toBe(Date.parse(now))
  emr.clock.advance(123_456)
  expect(timeOf(await start(emr))).toBe(Date.parse(now) + 123_456)
})

test('IDs stay unique for 200,000 job runs in one millisecond, and in order', () => {
  // Below the doors, where so many calls take a few seconds.
  const service = createService({ now })
  const template = JSON.stringify(startBody({ clientToken: 'the-token' }))
  const ids: string[] = []
  for (let count = 0; count < 200_000; count++) {
    const body = template.replace('the-token', `t${count}`)
    const answer = service.handle({ method: 'POST', url: jobRuns, header: () => undefined, body })
    ids.push(/"id":"(\w+)"/.exec(answer.kind === 'response' ? answer.body : '')?.[1] ?? '')
  }
  expect(new Set(ids).size).toBe(200_000)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids.every((id) => timeOf(id) - Date.parse(now) <= 4)).toBe(true)
  service.clock.advance(1)
  service.handle({ method: 'POST', url: jobRuns, header: () => undefined, body: template })
  expect(ids).not.toContain(service.jobRuns.list().at(-1)?.id)
})

test('an ID that a fixture has taken is passed over', async () => {
  const [source, target] = [hold(), hold()]
  const id = await start(source)
  target.jobRuns.add(source.jobRuns.get(id).describe())
  const started = await start(target)
  expect(started).not.toBe(id)
  expect(target.jobRuns.list()).toHaveLength(2)
})

test('the same seed gives the same IDs, another seed others', async () => {
  const starts = (seed: number) => start(createEmrContainers({ seed, now }))
  expect(await starts(1)).toBe(await starts(1))
  expect(await starts(1)).not.toBe(await starts(2))
})
