import { valueAt } from '../model/json-path.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { readExchanges } from './exchange.ts'
import type { PactDocument } from './pact-file.ts'

/** An interaction that was verified. */
export interface VerifiedInteraction {
  readonly consumer: string
  readonly description: string
  readonly passed: boolean
  /** What the provider answered otherwise than the pact says. */
  readonly mismatches: readonly string[]
}

/** What a verification found. */
export interface VerifyResult {
  readonly passed: boolean
  readonly interactions: readonly VerifiedInteraction[]
}

/**
 * Reads the report of the Pact Verifier. Every interaction of the pacts must be in it: one that the Verifier passed
 * over counts as failed, never as passed.
 */
export function readReport(text: string, pacts: readonly PactDocument[]): VerifyResult {
  const report = parseReport(text)
  const results = listAt(report, 'interactionResults')
  const errors = listAt(report, 'errors')
  const interactions = pacts
    .flatMap(readExchanges)
    .map(({ consumer, description }) =>
      verified(consumer, description, takeResult(results, consumer, description), errors),
    )
  return { passed: interactions.every(({ passed }) => passed), interactions }
}

/**
 * Takes a result out, so that an interaction of the same description in another state gets its own. Pact 16 does not
 * name the consumer, but has the results in the order of the pacts.
 */
function takeResult(results: unknown[], consumer: string, description: string): unknown {
  const index = results.findIndex(
    (candidate) =>
      valueAt(candidate, ['description']) === description &&
      [undefined, consumer].includes(textAt(candidate, 'consumer')),
  )
  return index === -1 ? undefined : results.splice(index, 1)[0]
}

function verified(
  consumer: string,
  description: string,
  result: unknown,
  errors: readonly unknown[],
): VerifiedInteraction {
  if (result === undefined) {
    return { consumer, description, passed: false, mismatches: ['The Verifier has not looked at it.'] }
  }
  const passed = valueAt(result, ['result']) === 'OK'
  return {
    consumer,
    description,
    passed,
    mismatches: passed
      ? []
      : mismatchesOf(valueAt(result, ['mismatch']) ?? mismatchIn(errors, consumer, description)),
  }
}

/** Where Pact 16 tells of a mismatch: by the words in which it announces an interaction. */
function mismatchIn(errors: readonly unknown[], consumer: string, description: string): unknown {
  const error = errors.find((candidate) => {
    const interaction = textAt(candidate, 'interaction') ?? ''
    return interaction.includes(` between ${consumer} and `) && interaction.endsWith(` - ${description}`)
  })
  return valueAt(error, ['mismatch'])
}

function mismatchesOf(mismatch: unknown): string[] {
  const found = listAt(mismatch, 'mismatches')
  if (found.length === 0) return [show(mismatch)]
  return found.map((each) => {
    const path = textAt(each, 'path')
    return `${path === undefined ? '' : `${path}: `}${String(valueAt(each, ['mismatch']))}`
  })
}

function parseReport(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TestkitError({
      code: 'VERIFICATION_FAILED',
      failedTo: 'verify pacts',
      reason: `the Pact Verifier ended with ${show(text)}`,
      remedy: 'Check that the peer @pact-foundation/pact is installed for this platform.',
      cause,
    })
  }
}

function textAt(value: unknown, name: string): string | undefined {
  const text = valueAt(value, [name])
  return typeof text === 'string' ? text : undefined
}

function listAt(value: unknown, name: string): unknown[] {
  const list = valueAt(value, [name])
  return Array.isArray(list) ? list : []
}
