import { DescribeJobRunCommand } from '@aws-sdk/client-emr-containers'
import {
  formatTimestamp,
  fromWire,
  parseTimestamp,
  toWire,
  validate,
  type StructureName,
} from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRealSdk } from '../real-sdk.ts'
import { likelyValues, validValues } from './arbitraries.ts'

const sdk = createRealSdk()

/** The instant that the real SDK reads from a text, or undefined where it refuses. */
async function readBySdk(text: string): Promise<Date | undefined> {
  sdk.answer = { jobRun: { createdAt: text } }
  const input = { id: 'a', virtualClusterId: 'b' }
  try {
    const { jobRun } = await sdk.client.send(new DescribeJobRunCommand(input))
    return jobRun?.createdAt
  } catch {
    return undefined
  }
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** Texts of the form of a timestamp, many of which name no instant. */
const dateTimes = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom(1900, 2000, 2023, 2024, 2100)),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    fc.integer({ min: 0, max: 24 }),
    fc.constantFrom(0, 30, 59, 60),
    fc.constantFrom(0, 30, 59, 60, 61),
    fc.constantFrom('', '.5', '.123', '.123456789'),
    fc.constantFrom('Z', 'z', '+00:00', '-08:00', '+23:59'),
    fc.constantFrom('T', 't'),
  )
  .map(
    ([year, month, day, hours, minutes, seconds, fraction, offset, letter]) =>
      `${year}-${pad(month)}-${pad(day)}${letter}${pad(hours)}:${pad(minutes)}:${pad(seconds)}${fraction}${offset}`,
  )

test('a text names an instant for us exactly when it does for the real SDK, and the same one', async () => {
  await fc.assert(
    fc.asyncProperty(dateTimes, async (text) => {
      expect(parseTimestamp(text)).toEqual(await readBySdk(text))
    }),
    { numRuns: 1000 },
  )
})

test('text that is no timestamp is none for the real SDK either', async () => {
  for (const text of [
    '',
    'yesterday',
    '2026-01-15',
    '2026-01-15T09:00:00',
    '2026-01-15 09:00:00Z',
    '1768467600',
  ]) {
    expect(parseTimestamp(text)).toBeUndefined()
    expect(await readBySdk(text)).toBeUndefined()
  }
})

test.each([
  '2026-02-29T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-32T00:00:00Z',
  '2100-02-29T00:00:00Z',
  '2026-01-15T24:00:00Z',
])('%s is no instant', (text) => {
  expect(parseTimestamp(text)).toBeUndefined()
  expect(validate('JobRun', { createdAt: text })).toMatchObject([{ constraint: 'pattern', value: text }])
})

test.each([
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2000-02-29T12:00:00Z', '2000-02-29T12:00:00.000Z'],
  ['2026-03-22T22:09:13Z', '2026-03-22T22:09:13.000Z'],
  ['2026-03-22t22:09:13.5z', '2026-03-22T22:09:13.500Z'],
  ['2026-03-22T22:09:13+02:00', '2026-03-22T20:09:13.000Z'],
  ['2026-06-30T23:59:60Z', '2026-07-01T00:00:00.000Z'],
])('%s is the instant %s', (text, instant) => {
  expect(parseTimestamp(text)?.toISOString()).toBe(instant)
})

test('the schema accepts a timestamp exactly when it can be parsed', () => {
  fc.assert(
    fc.property(fc.oneof(dateTimes, fc.string()), (text) => {
      const isValid = validate('JobRun', { createdAt: text }).length === 0
      expect(parseTimestamp(text) !== undefined).toBe(isValid)
    }),
    { numRuns: 1000 },
  )
})

test('a formatted timestamp has whole seconds in UTC and names the instant it was made from', () => {
  const range = { min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') }
  fc.assert(
    fc.property(fc.date({ ...range, noInvalidDate: true }), (instant) => {
      const text = formatTimestamp(instant)
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      expect(parseTimestamp(text)?.getTime()).toBe(Math.floor(instant.getTime() / 1000) * 1000)
    }),
  )
})

test('a formatted timestamp is what ISO 8601 writes, of years without four digits too', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (instant) => {
      expect(formatTimestamp(instant)).toBe(instant.toISOString().replace(/\.\d{3}Z$/, 'Z'))
    }),
  )
  for (const [year, text] of [
    [999, '0999-01-01T00:00:00Z'],
    [1000, '1000-01-01T00:00:00Z'],
    [9999, '9999-01-01T00:00:00Z'],
    [10_000, '+010000-01-01T00:00:00Z'],
  ] as const) {
    expect(formatTimestamp(new Date(Date.UTC(year)))).toBe(text)
  }
})

const withTimestamps = [
  'JobRun',
  'DescribeJobRunResponse',
  'ListJobRunsRequest',
  'ListJobRunsResponse',
] as const

/** The SDK view of values that come from arbitraries of the schema. */
function sdkView(structure: StructureName, wire: unknown): unknown {
  // @ts-expect-error the arbitraries know the schema, not the type
  return fromWire(structure, wire)
}

function wireView(structure: StructureName, value: unknown): unknown {
  // @ts-expect-error the arbitraries know the schema, not the type
  return toWire(structure, value)
}

test.each(withTimestamps)('%s returns from the SDK view as it was, to the second', (structure) => {
  fc.assert(
    fc.property(validValues(structure), (value) => {
      const wire = wireView(structure, sdkView(structure, value))
      expect(validate(structure, wire)).toEqual([])
      expect(wireView(structure, sdkView(structure, wire))).toEqual(wire)
      expect(sdkView(structure, wireView(structure, sdkView(structure, wire)))).toEqual(
        sdkView(structure, wire),
      )
    }),
    { numRuns: 60 },
  )
})

test.each(withTimestamps)('%s is as valid in the SDK view as it is on the wire', (structure) => {
  fc.assert(
    fc.property(likelyValues(structure), (wire) => {
      expect(validate(structure, sdkView(structure, wire))).toEqual(validate(structure, wire))
    }),
    { numRuns: 150 },
  )
})

test('timestamps alone are converted, wherever they stand', () => {
  const text = '2026-01-15T09:00:00Z'
  const instant = new Date(text)
  const jobRun = { createdAt: text, name: text, tags: { createdAt: text } }
  expect(fromWire('ListJobRunsResponse', { jobRuns: [jobRun], nextToken: text })).toEqual({
    jobRuns: [{ ...jobRun, createdAt: instant }],
    nextToken: text,
  })
  expect(toWire('ListJobRunsRequest', { virtualClusterId: 'a', createdAfter: instant })).toEqual({
    virtualClusterId: 'a',
    createdAfter: text,
  })
})

test('a conversion copies what it changes and leaves its input alone', () => {
  const wire = Object.freeze({ createdAt: '2026-01-15T09:00:00Z', tags: Object.freeze({ __proto__: 'a' }) })
  const before = JSON.stringify(wire)
  expect(fromWire('JobRun', wire)).not.toBe(wire)
  expect(JSON.stringify(wire)).toBe(before)
})

test('what holds no timestamp is handed on, not copied', () => {
  const tags = { team: 'etl' }
  const jobRun = { createdAt: '2026-01-15T09:00:00Z', tags }
  expect(fromWire('JobRun', jobRun).tags).toBe(tags)
  expect(toWire('JobRun', jobRun).tags).toBe(tags)
})

test('an invalid Date is a violation, not an exception', () => {
  const [violation, ...others] = validate('JobRun', { createdAt: new Date(Number.NaN) })
  expect(violation).toMatchObject({ path: '$.createdAt', constraint: 'type' })
  expect(violation?.message).toContain('an invalid Date')
  expect(others).toEqual([])
  expect(validate('JobRun', { createdAt: new Date(8.64e15) })).toMatchObject([{ constraint: 'pattern' }])
})

test('an invalid Date cannot be written, and says so', () => {
  const write = () => formatTimestamp(new Date(Number.NaN))
  expect(write).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  expect(write).toThrow(
    '[emr-containers-testkit] Failed to write a timestamp: an invalid Date is not an instant. Give a valid Date.',
  )
})

test.each([toWire, fromWire])('%s refuses the name of no structure, with those that there are', (convert) => {
  // @ts-expect-error as a program without types may call it
  expect(() => convert('JobRunn', {})).toThrow(
    /^\[emr-containers-testkit\] Failed to convert timestamps: there is no structure "JobRunn"\. Allowed: .*\bJobRun, /,
  )
})
