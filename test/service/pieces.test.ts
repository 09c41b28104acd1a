import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hold, start, virtualClusterId } from './raw.ts'

const jobRuns = `https://emr-containers.us-east-1.amazonaws.com/virtualclusters/${virtualClusterId}/jobruns`

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The pieces in which a body comes, each as text by itself. */
async function piecesOf(response: Response): Promise<string[]> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces: string[] = []
  for (;;) {
    const next = reader?.read()
    await vi.runAllTimersAsync()
    const { value } = (await next) ?? {}
    if (!value) return pieces
    pieces.push(decoder.decode(value))
  }
}

test('a slow body comes in ten pieces at most, all as long as the first but the last', async () => {
  const emr = hold()
  const counts = new Set<number>()
  for (let length = 1; length <= 20; length++) {
    const id = await start(emr, { tags: { mood: '\u{1F600}'.repeat(length) } })
    const usual = await emr.fetch(new Request(`${jobRuns}/${id}`))
    emr.faults.add('latency:DescribeJobRun:during:duration=10s')
    const pieces = await piecesOf(await emr.fetch(new Request(`${jobRuns}/${id}`)))
    expect(pieces.join('')).toBe(await usual.text())
    const sizes = pieces.map((piece) => Array.from(piece).length)
    expect(new Set(sizes.slice(0, -1)).size).toBe(1)
    expect(sizes.at(-1)).toBeGreaterThan(0)
    expect(sizes.at(-1)).toBeLessThanOrEqual(sizes[0] ?? 0)
    counts.add(pieces.length)
  }
  expect(Math.max(...counts)).toBe(10)
})

test('a slow body that is empty comes at the end of its time', async () => {
  const emr = hold()
  emr.faults.add('emptyBody', 'latency:any:during:duration=5s')
  const response = await emr.fetch(new Request(jobRuns))
  const text = response.text()
  await vi.advanceTimersByTimeAsync(4999)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await text).toBe('')
})
