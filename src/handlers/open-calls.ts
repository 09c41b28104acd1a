import type { Outcome } from '../service/http.ts'
import { toResponse } from './to-response.ts'

/** The calls that wait for an answer which faults hold back. */
export interface OpenCalls {
  /** Carries out what a call ends with, as {@link toResponse} does. */
  readonly carryOut: (outcome: Outcome, caller: AbortSignal) => Promise<Response>
  /** Resets the connections of the calls that still wait. */
  readonly end: () => void
}

/**
 * Remembers which calls wait, so that they can be ended. In a browser nobody else does: the service worker of MSW
 * passes no abort on, and `worker.stop()` waits for every answer; see discoveries/chromium-service-worker.md.
 */
export function createOpenCalls(): OpenCalls {
  const waiting = new Set<AbortController>()
  const hold = async (outcome: Outcome, caller: AbortSignal): Promise<Response> => {
    const call = follow(caller)
    waiting.add(call)
    try {
      return await toResponse(outcome, call.signal)
    } catch (error) {
      if (call.signal.reason !== ended) throw error
      return toResponse({ kind: 'connectionReset' }, caller)
    } finally {
      waiting.delete(call)
    }
  }
  return {
    carryOut: (outcome, caller) =>
      outcome.kind === 'noAnswer' || outcome.kind === 'delayed'
        ? hold(outcome, caller)
        : toResponse(outcome, caller),
    end: () => {
      for (const call of waiting) call.abort(ended)
    },
  }
}

const ended = new Error('The service was reset')

/** A controller that is aborted with the signal of the caller, for the same reason. */
function follow(caller: AbortSignal): AbortController {
  const call = new AbortController()
  if (caller.aborted) call.abort(caller.reason)
  caller.addEventListener('abort', () => call.abort(caller.reason), { once: true })
  return call
}
