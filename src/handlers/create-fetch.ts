import type { HttpRequest, Outcome } from '../service/http.ts'
import { onAbort } from '../service/wait.ts'
import { respondWith, toResponse } from './to-response.ts'

/** Answers as `fetch` does. */
export interface Fetch {
  readonly fetch: (request: Request) => Promise<Response>
  /**
   * Resets the connections of the calls that wait. In a browser nobody else ends them: the service worker of MSW passes
   * no abort on, and `worker.stop()` waits for every answer; see discoveries/chromium-service-worker.md.
   */
  readonly endWaiting: () => void
}

/** Makes a function that answers requests into one that answers as `fetch` does. */
export function createFetch(
  handle: (request: HttpRequest) => Outcome,
  pathOf: (url: string) => string,
): Fetch {
  // A request that nobody holds is collected by Node, and the abort of its signal is then never heard.
  const waiting = new Map<AbortController, Request>()
  const carryOut = async (outcome: Outcome, request: Request): Promise<Response> => {
    const call = new AbortController()
    const hold = <Value>(pending: Promise<Value>) => {
      waiting.set(call, request)
      const letGo = onAbort(request.signal, (reason) => call.abort(reason))
      return pending.finally(() => {
        letGo()
        waiting.delete(call)
      })
    }
    try {
      return await hold(toResponse(outcome, { signal: call.signal, hold }))
    } catch (error) {
      if (error !== ended) throw error
      return toResponse({ kind: 'connectionReset' }, { signal: undefined })
    }
  }
  return {
    async fetch(request) {
      const { method, headers } = request
      const body = request.body === null ? '' : await request.text()
      const header = (name: string) => headers.get(name) ?? undefined
      const outcome = handle({ method, url: pathOf(request.url), header, body })
      return outcome.kind === 'response' ? respondWith(outcome) : carryOut(outcome, request)
    },
    endWaiting() {
      for (const call of waiting.keys()) call.abort(ended)
    },
  }
}

const ended = new Error('The service was reset')

/** MSW reports a resolver that rejects, also when the client has gone away and nobody is left to be answered. */
export async function unlessAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  try {
    return await answer
  } catch (error) {
    if (signal.aborted) return Response.error()
    throw error
  }
}
