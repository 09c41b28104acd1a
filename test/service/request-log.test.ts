import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FinalOutcome, HttpResponse } from '../../src/service/http.ts'
import { attemptOf, createRequestLog } from '../../src/service/request-log.ts'

const operationNames = ['StartJobRun', 'DescribeJobRun', 'CancelJobRun', 'ListJobRuns'] as const
const response: HttpResponse = { kind: 'response', status: 200, headers: {}, body: '' }
const refused: HttpResponse = { ...response, status: 400, headers: { 'x-amzn-ErrorType': 'Odd' } }

test('of all calls, and of those of one operation, the latest are told', () => {
  const calls = fc.array(fc.constantFrom(...operationNames), { maxLength: 40, size: 'max' })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), calls, (limit, operations) => {
      const log = createRequestLog(limit)
      for (const [index, operation] of operations.entries()) {
        log.add({ operation, input: undefined, attempt: 1, requestId: String(index) })
      }
      const latest = operations.map((operation, index) => ({ operation, index })).slice(-limit)
      const told = (of: typeof latest) => of.map(({ index }) => String(index))
      expect(log.of().map(({ requestId }) => requestId)).toEqual(told(latest))
      for (const name of operationNames) {
        const ofName = latest.filter(({ operation }) => operation === name)
        expect(log.of(name).map(({ requestId }) => requestId)).toEqual(told(ofName))
      }
      log.clear()
      expect(log.of()).toEqual([])
    }),
  )
})

test.each<[FinalOutcome | undefined, object]>([
  [undefined, { outcome: 'noAnswer' }],
  [response, { outcome: 200 }],
  [refused, { outcome: 400, error: 'Odd' }],
  [{ kind: 'connectionReset' }, { outcome: 'connectionReset' }],
  [{ kind: 'noAnswer' }, { outcome: 'noAnswer' }],
  [
    { kind: 'cutShort', response: refused },
    { outcome: 400, error: 'Odd' },
  ],
  [{ kind: 'slowBody', response, milliseconds: 5 }, { outcome: 200 }],
])('a call that ends with %j is told with its outcome', (outcome, told) => {
  const log = createRequestLog(10)
  const call = { operation: 'ListJobRuns', input: undefined, attempt: 1, requestId: 'r' } as const
  const end = log.add(call)
  // Not known before it has ended.
  expect(log.of()).toStrictEqual([{ ...call, outcome: 'noAnswer' }])
  if (outcome) end(outcome)
  expect(log.of()).toStrictEqual([{ ...call, ...told }])
})

test.each([
  [undefined, 1],
  ['ttl=20260115T090000Z; attempt=3; max=5', 3],
  ['attempt=12; max=20', 12],
  ['max=3', 1],
])('the header amz-sdk-request: %s tells of attempt %i', (value, attempt) => {
  expect(attemptOf((name) => (name === 'amz-sdk-request' ? value : undefined))).toBe(attempt)
})
