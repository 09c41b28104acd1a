import type { FinalOutcome, Outcome } from '../service/http.ts'
import type { Observe } from './listen.ts'

/** What is told of a request that is over: nothing of its headers, its query and its body. */
export interface RequestSummary {
  readonly method: string
  /** Printable characters only: others are percent-encoded. */
  readonly path: string
  /** Status of the answer, or the way the network lost it. */
  readonly outcome: number | Exclude<FinalOutcome['kind'], 'response'> | 'delayed'
  /** Code of the error that was answered. */
  readonly error?: string
  readonly milliseconds: number
}

/** A path that is longer says no more to people. */
const longestPath = 300

/** Tells of requests by their summary. */
export function describeRequest(onRequest: (summary: RequestSummary) => void): Observe {
  return ({ method, url }, outcome, milliseconds) => {
    const error = outcome.kind === 'response' ? outcome.headers['x-amzn-ErrorType'] : undefined
    onRequest({
      method,
      path: printable(url.replace(/[?#].*$/s, '')),
      outcome: statusOf(outcome),
      ...(error !== undefined && { error: printable(error) }),
      milliseconds,
    })
  }
}

function statusOf(outcome: Outcome): RequestSummary['outcome'] {
  return outcome.kind === 'response' ? outcome.status : outcome.kind
}

/** Text from outside may hold what a terminal obeys. */
function printable(text: string): string {
  const safe = text.replaceAll(/[^\x21-\x7e]/g, escape)
  return safe.length > longestPath ? `${safe.slice(0, longestPath)}...` : safe
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
