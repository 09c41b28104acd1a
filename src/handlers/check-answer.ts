import { operations } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import { validate } from '../model/validate.ts'
import { invalidOption } from '../service/invalid-option.ts'

/**
 * Throws INVALID_OPTION for an answer that is no output as it travels, as of a function that forgets to return one, and
 * for a misspelt member, which the SDK would pass over. Constraints may be broken: clients have to bear what is new.
 */
export function checkAnswer(name: OperationName, answer: unknown): void {
  const violation = validate(operations[name].output, answer).find(
    ({ constraint }) => constraint === 'type' || constraint === 'additionalProperties',
  )
  if (!violation) return
  throw invalidOption(
    '$.responder',
    `as an answer of ${name}, ${violation.message}`,
    'Give an output of it, awsError(...), or untyped(...) for any other body.',
    'answer a call',
  )
}
