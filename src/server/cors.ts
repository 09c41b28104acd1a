import type { FinalOutcome, HttpRequest, HttpResponse, Outcome } from '../service/http.ts'

/** The methods of the operations and of the control API. */
const methods = 'GET, POST, DELETE, HEAD, OPTIONS'

/** The headers that the SDK reads: without these a page can tell neither the request nor the kind of an error. */
const readable = 'x-amzn-RequestId, x-amzn-ErrorType, x-amz-request-id, x-amz-retry-after, retry-after, date'

const permission = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': readable }

/** Answers what a browser asks before a page's request, and lets the page read any answer. */
export function withCors(request: HttpRequest, answer: () => Outcome): Outcome {
  if (request.header('origin') === undefined) return answer()
  return permit(answerPreflight(request) ?? answer())
}

function answerPreflight({ method, header }: HttpRequest): HttpResponse | undefined {
  if (method !== 'OPTIONS' || header('access-control-request-method') === undefined) return undefined
  const asked = header('access-control-request-headers')
  const isForPrivateNetwork = header('access-control-request-private-network') === 'true'
  const headers = {
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Max-Age': '600',
    ...(asked !== undefined && { 'Access-Control-Allow-Headers': asked }),
    ...(isForPrivateNetwork && { 'Access-Control-Allow-Private-Network': 'true' }),
  }
  return { kind: 'response', status: 204, headers, body: '' }
}

function permit(outcome: Outcome): Outcome {
  if (outcome.kind !== 'delayed') return permitFinal(outcome)
  return { ...outcome, resume: () => permit(outcome.resume()) }
}

function permitFinal(outcome: FinalOutcome): FinalOutcome {
  switch (outcome.kind) {
    case 'response':
      return readableBy(outcome)
    case 'cutShort':
    case 'slowBody':
      return { ...outcome, response: readableBy(outcome.response) }
    case 'connectionReset':
    case 'noAnswer':
      return outcome.sent ? { ...outcome, sent: readableBy(outcome.sent) } : outcome
    default:
      return outcome satisfies never
  }
}

function readableBy(response: HttpResponse): HttpResponse {
  return { ...response, headers: { ...response.headers, ...permission } }
}
