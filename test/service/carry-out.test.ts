import { createService, type HttpResponse, type Outcome } from 'emr-containers-testkit/service'
import { expect, test } from 'vitest'
import { now, startBody, untyped, virtualClusterId } from './raw.ts'

const request = {
  method: 'POST',
  url: `/virtualclusters/${virtualClusterId}/jobruns`,
  header: () => undefined,
  body: JSON.stringify(startBody({ clientToken: 'one' })),
}

/** What becomes of a call of StartJobRun under some faults, and how many job runs it leaves. */
function startUnder(...faults: readonly string[]): { readonly outcome: Outcome; readonly started: number } {
  const service = createService({ now, faults })
  const outcome = service.handle(request)
  return { outcome, started: service.jobRuns.list().length }
}

const { outcome: usual } = startUnder()
if (usual.kind !== 'response') throw new Error('A call that no fault strikes has a response.')
const whole: HttpResponse = usual

/** The date depends on real time. */
const date = untyped<string>(expect.any(String))

/** The whole response, but for some headers or another body. */
function response(headers: Readonly<Record<string, string>>, body: string = whole.body) {
  return { ...whole, body, headers: { ...whole.headers, date, ...headers } }
}

test.each(['connectionReset', 'noAnswer'])('%s leaves no answer, or half of one', (kind) => {
  expect(startUnder(kind)).toStrictEqual({ outcome: { kind }, started: 0 })
  expect(startUnder(`${kind}:after`)).toStrictEqual({ outcome: { kind }, started: 1 })
  const sent = response({})
  expect(startUnder(`${kind}:during`)).toStrictEqual({ outcome: { kind, sent }, started: 1 })
})

const half = whole.body.slice(0, Math.ceil(whole.body.length / 2))
const page =
  '<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body>\n</html>\n'

test.each<[string, string, HttpResponse]>([
  ['a body that stops half-way', 'truncatedBody', response({ 'content-length': String(half.length) }, half)],
  ['a body that is no JSON', 'invalidJson', response({}, whole.body.replaceAll('"', "'"))],
  ['no body', 'emptyBody', response({ 'content-length': '0' }, '')],
  ['a type that is not JSON', 'wrongContentType', response({ 'content-type': 'text/html' })],
])('%s comes in the response that is whole otherwise', (_what, fault, expected) => {
  expect(startUnder(fault)).toStrictEqual({ outcome: expected, started: 1 })
})

test('a length that is wrong promises more than comes', () => {
  const promised = String(Number(whole.headers['content-length']) + 100)
  expect(startUnder('wrongContentLength')).toStrictEqual({
    outcome: { kind: 'cutShort', response: response({ 'content-length': promised }) },
    started: 1,
  })
})

test.each([
  ['before', 0],
  ['after', 1],
])('a proxy has a page of its own and no header of AWS, %s the effect', (moment, started) => {
  const headers = {
    date,
    'content-type': 'text/html',
    'content-length': String(page.length),
  }
  expect(startUnder(`badGateway:${moment}`)).toStrictEqual({
    outcome: { kind: 'response', status: 502, headers, body: page },
    started,
  })
})

test('a whole body comes bit by bit in the time of a latency during it, and what breaks off late', () => {
  const during = 'latency:any:during:duration=7ms'
  expect(startUnder(during).outcome).toStrictEqual({
    kind: 'slowBody',
    response: response({}),
    milliseconds: 7,
  })
  expect(startUnder(during, 'wrongContentLength').outcome).toMatchObject({ kind: 'delayed', milliseconds: 7 })
})

test('a latency of nothing delays nothing', () => {
  for (const moment of ['before', 'during', 'after']) {
    expect(startUnder(`latency:any:${moment}:duration=0ms`).outcome).toStrictEqual(response({}))
  }
})

test('a call whose answer is spoilt is one call', () => {
  for (const fault of ['emptyBody', 'connectionReset:during', 'badGateway:after']) {
    const quotas = { StartJobRun: { capacity: 2, refillPerSecond: 0 } }
    const service = createService({ now, quotas, faults: [fault] })
    service.handle(request)
    expect(service.handle(request)).toMatchObject({ status: 200 })
    expect(service.handle(request)).toMatchObject({ status: 400 })
  }
})
