import { longestBody } from '../service/decode-input.ts'
import { TestkitError } from '../testkit-error.ts'
import { invalidBody } from './control-route.ts'

/** Deeper than anything that the control API takes; what reads a body may follow it to its end. */
const deepest = 100
/** As arguments of one call they are the more the smaller they are; whole job runs fill a body before that. */
const mostItems = 20_000

/** The JSON of a body, an empty object when there is none. Throws INVALID_OPTION and REQUEST_TOO_LARGE. */
export function readControlBody(body: string): unknown {
  if (body === '') return {}
  if (body.length > longestBody) throw tooLarge(`the body is longer than ${longestBody} bytes`)
  const value = parse(body)
  checkDepth(value, 0)
  return value
}

function parse(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body)
    return value
  } catch {
    throw invalidBody('$', 'the body is not JSON', 'Send JSON.')
  }
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth === deepest)
    throw invalidBody('$', 'the body is nested too deeply', `Nest ${deepest} levels at most.`)
  for (const child of Object.values(value)) checkDepth(child, depth + 1)
}

/** Throws REQUEST_TOO_LARGE for more items than one call takes. */
export function checkNumber(items: readonly unknown[]): void {
  if (items.length > mostItems) throw tooLarge(`it has ${items.length} items`)
}

function tooLarge(reason: string): TestkitError {
  return new TestkitError({
    code: 'REQUEST_TOO_LARGE',
    failedTo: 'read a call of the control API',
    path: '$',
    reason,
    remedy: `Send at most ${mostItems} items and ${longestBody} bytes at a time.`,
  })
}
