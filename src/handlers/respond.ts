import { http, type HttpHandler, type RequestHandlerOptions } from 'msw'
import { checkOptions } from '../fixtures/check-options.ts'
import { createDraws } from '../fixtures/draw.ts'
import { uuid } from '../fixtures/identifiers.ts'
import { Untyped } from '../fixtures/untyped.ts'
import { operationNames, operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { datesToText } from '../model/timestamp.ts'
import { realTime } from '../service/clock.ts'
import { decodeInput } from '../service/decode-input.ts'
import { encodeError, encodeResult, type Reply } from '../service/http.ts'
import { attemptOf } from '../service/request-log.ts'
import { route } from '../service/route.ts'
import { settle, type Settled } from '../service/settle.ts'
import { type TestkitError, listAllowed, show } from '../testkit-error.ts'
import { invalidOption } from '../service/invalid-option.ts'
import { ServiceError } from '../model/service-error.ts'
import { checkAnswer } from './check-answer.ts'
import { readEndpoints } from './endpoints.ts'
import { answersOf, type HandledCall, type Responder } from './responder.ts'
import { respondWith } from './to-response.ts'

/** Options of {@link respond}: `once` as MSW has it, and where clients are pointed at. */
export interface RespondOptions extends RequestHandlerOptions {
  /** Custom endpoints that clients are pointed at, beside every AWS endpoint of the service. */
  endpoint?: string | readonly string[]
}

/**
 * A handler of one operation, for tests that need no service. Requests are decoded and checked as AWS does; other
 * operations and hosts fall through. Throws INVALID_OPTION.
 *
 * **Example**
 *
 * ```ts
 * server.use(respond('StartJobRun', awsError('ThrottlingException'), { once: true }))
 * server.use(
 *   respond('DescribeJobRun', function* () {
 *     yield { jobRun: fixtures.jobRun.running().build() }
 *     return { jobRun: fixtures.jobRun.failed('USER_ERROR').build() }
 *   }),
 * )
 * ```
 */
export function respond<Name extends OperationName>(
  name: Name,
  responder: Responder<Name>,
  given: RespondOptions = {},
): HttpHandler {
  if (!operationNames.includes(name)) throw unknownOperation(name)
  checkOptions('make a handler', given, optionNames)
  const { endpoint, ...options } = given
  const { patternOf, withoutPrefix } = readEndpoints(endpoint)
  const nextAnswer = answersOf(responder)
  const openDraw = createDraws(0)
  let handled = 0
  return methods[operations[name].method](
    patternOf(name),
    async ({ request }) => {
      const requestId = uuid(openDraw('handlers.request', handled++).stream('id'))
      const reply = { requestId, date: new Date(realTime()).toUTCString() }
      const call = await readCall(name, request, withoutPrefix(request.url))
      if (call.error) return respondWith(encodeError(call.error, reply))
      return encodeAnswer(name, await nextAnswer(call.value), reply)
    },
    options,
  )
}

const optionNames: readonly (keyof RespondOptions)[] = ['once', 'endpoint']

const methods = { GET: http.get, POST: http.post, DELETE: http.delete }

/** Reads a call off a copy of the request, so that the responder may read the body too. */
async function readCall<Name extends OperationName>(
  name: Name,
  request: Request,
  url: string,
): Promise<Settled<HandledCall<Name>>> {
  const header = (key: string) => request.headers.get(key) ?? undefined
  const body = request.body === null ? '' : await request.clone().text()
  return settle(() => ({
    input: decodeInput(name, route(request.method, url), { header, body }),
    attempt: attemptOf(header),
    request,
  }))
}

function encodeAnswer(name: OperationName, answer: unknown, reply: Reply): Response {
  const given = answer instanceof Untyped ? answer.value : answer
  if (given instanceof Response) return given
  if (given instanceof ServiceError) return respondWith(encodeError(given, reply))
  const output = datesToText(operations[name].output, given)
  if (given === answer) checkAnswer(name, output)
  return respondWith(encodeResult({ kind: 'output', output }, reply))
}

function unknownOperation(name: unknown): TestkitError {
  return invalidOption(
    '$.name',
    `there is no operation ${show(name)}`,
    listAllowed(operationNames),
    'make a handler',
  )
}
