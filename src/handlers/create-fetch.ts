import type { HttpRequest, Outcome } from '../service/http.ts'
import { respondWith, toResponse } from './to-response.ts'

/** Makes a function that answers requests into one that answers as `fetch` does. */
export function createFetch(
  handle: (request: HttpRequest) => Outcome,
  pathOf: (url: string) => string,
): (request: Request) => Promise<Response> {
  // A request that nobody holds is collected by Node, and the abort of its signal is then never heard.
  const waiting = new Set<Request>()
  return async (request) => {
    const { method, headers } = request
    const body = request.body === null ? '' : await request.text()
    const header = (name: string) => headers.get(name) ?? undefined
    const outcome = handle({ method, url: pathOf(request.url), header, body })
    if (outcome.kind === 'response') return respondWith(outcome)
    const hold = <Value>(pending: Promise<Value>) => {
      waiting.add(request)
      return pending.finally(() => waiting.delete(request))
    }
    return hold(toResponse(outcome, { signal: request.signal, hold }))
  }
}

/** MSW reports a resolver that rejects, also when the client has gone away and nobody is left to be answered. */
export async function unlessAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  try {
    return await answer
  } catch (error) {
    if (signal.aborted) return Response.error()
    throw error
  }
}
