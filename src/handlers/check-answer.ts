import { operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { validate } from '../model/validate.ts'
import { TestkitError } from '../testkit-error.ts'

/**
 * Throws INVALID_OPTION for an answer that is no output as it travels, as of a function that forgets to return one, and
 * for a misspelt member, which the SDK would pass over. Constraints may be broken: clients have to bear what is new.
 */
export function checkAnswer(name: OperationName, answer: unknown): void {
  const violation = validate(operations[name].output, answer).find(
    ({ constraint }) => constraint === 'type' || constraint === 'additionalProperties',
  )
  if (!violation) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'answer a call',
    path: '$.responder',
    reason: `as an answer of ${name}, ${violation.message}`,
    remedy: 'Give an output of it, awsError(...), or untyped(...) for any other body.',
  })
}
