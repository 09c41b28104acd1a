import { expect, test } from 'vitest'
import { Writable } from 'node:stream'
import { runHere, runInto } from './terminal.ts'

const long = ['generate', 'tags', '--count', '60000', '--format', 'ndjson']
const short = ['generate', 'tags', '--count', '1000', '--format', 'ndjson']
const terminal = { isTTY: true, columns: 80 }

/** What a line of a terminal showed, one drawing after the other. */
function drawings(stderr: string): string[] {
  return stderr.split('\r').filter((text) => text !== '')
}

test('long work shows a bar on a terminal, from its beginning to its end', async () => {
  const { stderr } = await runHere(long, { stderr: terminal })
  const bars = drawings(stderr).filter((text) => text.trim() !== '')
  expect(bars.length).toBeGreaterThan(20)
  for (const bar of bars) expect(bar).toMatch(/^█*░* +\d+%, +[\d,]+ of 60,000$/)
  const counts = bars.map((bar) => Number(/([\d,]+) of/.exec(bar)?.[1]?.replaceAll(',', '')))
  expect(counts).toEqual(counts.toSorted((left, right) => left - right))
})

test('the bar leaves no trace when the work is done', async () => {
  const { stderr } = await runHere(long, { stderr: terminal })
  const [last = '', wiped = ''] = drawings(stderr).slice(-2)
  expect(wiped).toBe(' '.repeat(last.length))
  expect(stderr.endsWith('\r')).toBe(true)
})

test.each([80, 60, 45, 30, 10, 1, 0])('a bar fits into %i columns', async (columns) => {
  const { stderr } = await runHere(long, { stderr: { isTTY: true, columns } })
  for (const text of drawings(stderr)) expect(text.length).toBeLessThanOrEqual(Math.max(0, columns - 1))
})

test.each([
  ['goes to a pipe', long, {}],
  ['shares the terminal with the documents', long, { stdout: terminal, stderr: terminal }],
  ['is short', short, { stderr: terminal }],
])('there is no bar where work %s', async (_why, args, screens) => {
  const { stderr, stdout, status } = await runHere(args, screens)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.trimEnd().split('\n')).toHaveLength(Number(args[3]))
})

test('the bar goes when the reader has had enough', async () => {
  let writes = 0
  const reader = new Writable({
    write: (_chunk, _encoding, done) => done(++writes > 20 ? new Error('EPIPE') : null),
  })
  const { status, stderr } = await runInto(reader, long, terminal)
  expect(status).toBe(0)
  expect(drawings(stderr).length).toBeGreaterThan(3)
  expect(drawings(stderr).at(-1)?.trim()).toBe('')
})

test('a slow reader is waited for, and nothing listens to it afterwards', async () => {
  let waiting = 0
  let most = 0
  const reader = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      waiting += chunk.length
      most = Math.max(most, waiting)
      setImmediate(() => {
        waiting -= chunk.length
        done()
      })
    },
  })
  const { status } = await runInto(reader, long)
  expect(status).toBe(0)
  expect(most).toBeLessThan(2 ** 18)
  expect(['drain', 'close'].map((event) => reader.listenerCount(event))).toEqual([0, 0])
  expect(reader.listenerCount('error')).toBeLessThanOrEqual(1)
})
