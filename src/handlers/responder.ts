import { Untyped } from '../fixtures/untyped.ts'
import type { JobRunState, OperationName, OperationTypes } from '../model/generated/types.ts'
import type { JobRunIn, JobRunWireIn } from '../model/job-run.ts'
import type { ErrorCodeOf } from '../service/faults.ts'
import type { TestkitError } from '../testkit-error.ts'
import { invalidOption } from '../service/invalid-option.ts'
import { ServiceError } from '../model/service-error.ts'
import type { AwsError } from './aws-error.ts'

/** Members of a job run that go together in its state; none is required but the state. */
type CoherentJobRun<State extends JobRunState = JobRunState> = State extends JobRunState
  ? (Partial<JobRunIn<State>> | Partial<JobRunWireIn<State>>) & { state: State }
  : never

/** What an operation may answer; a job run has no member that its state does not have. */
export type OutputOf<Name extends OperationName> = Name extends 'DescribeJobRun'
  ? { jobRun: CoherentJobRun }
  : OperationTypes[Name]['output'] | OperationTypes[Name]['outputWire']

/**
 * One answer: an output, in the SDK's view or as it travels, or an error that the operation may answer. `untyped` gives
 * any other body, or a whole `Response`.
 */
export type Answer<Name extends OperationName> = OutputOf<Name> | AwsError<ErrorCodeOf<Name>> | Untyped

/** A call that is to be answered. */
export interface HandledCall<Name extends OperationName> {
  /** Decoded and checked as AWS does; timestamps are strings. */
  readonly input: OperationTypes[Name]['inputWire']
  /** Which attempt of the SDK this is, counted from 1. */
  readonly attempt: number
  readonly request: Request
}

type Answers<Name extends OperationName> =
  | Generator<Answer<Name>, Answer<Name> | void>
  | AsyncGenerator<Answer<Name>, Answer<Name> | void>

/** An answer, a function that gives one, or a generator function whose answers follow each other, the last for good. */
export type Responder<Name extends OperationName> =
  | Answer<Name>
  | ((call: HandledCall<Name>) => Answer<Name> | Promise<Answer<Name>> | Answers<Name>)

/** Asks a responder for one answer after the other. An error of AWS may be thrown as well as returned. */
export function answersOf<Name extends OperationName>(
  responder: Responder<Name>,
): (call: HandledCall<Name>) => Promise<Answer<Name>> {
  let answers: Answers<Name> | undefined
  let last: Answer<Name> | undefined
  const next = async (call: HandledCall<Name>): Promise<Answer<Name>> => {
    if (typeof responder !== 'function') return responder
    if (!answers) {
      const given = responder(call)
      if (!isSequence<Name>(given)) return given
      answers = given
    }
    const { value } = await answers.next()
    last = value ?? last
    if (last === undefined) throw emptySequence()
    return last
  }
  return (call) => next(call).catch(thrownAnswer)
}

function thrownAnswer(error: unknown): Untyped {
  if (error instanceof ServiceError) return new Untyped(error)
  throw error
}

function isSequence<Name extends OperationName>(given: unknown): given is Answers<Name> {
  return typeof given === 'object' && given !== null && 'next' in given && typeof given.next === 'function'
}

function emptySequence(): TestkitError {
  return invalidOption('$.responder', 'the generator gave no answer', 'Yield or return one.', 'answer a call')
}
