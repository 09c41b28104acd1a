import {
  failureReasons,
  isCancellable,
  isJobRunState,
  isTerminal,
  jobRunStates,
  jobRunTransitions,
  schemas,
  type JobRunState,
} from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'

function reachableFrom(state: JobRunState, seen = new Set<JobRunState>([state])): Set<JobRunState> {
  for (const next of jobRunTransitions[state]) {
    if (seen.has(next)) continue
    seen.add(next)
    reachableFrom(next, seen)
  }
  return seen
}

test('every state can be reached from PENDING', () => {
  expect([...reachableFrom('PENDING')].toSorted()).toEqual(jobRunStates.toSorted())
})

test('a job run never returns to a state that it left', () => {
  for (const state of jobRunStates) {
    for (const next of jobRunTransitions[state]) expect(reachableFrom(next)).not.toContain(state)
  }
})

test('the legal transitions are those of the documentation', () => {
  expect(jobRunTransitions).toEqual({
    PENDING: ['SUBMITTED', 'FAILED', 'CANCEL_PENDING'],
    SUBMITTED: ['RUNNING', 'FAILED', 'CANCEL_PENDING'],
    RUNNING: ['COMPLETED', 'FAILED', 'CANCEL_PENDING'],
    CANCEL_PENDING: ['CANCELLED'],
    COMPLETED: [],
    FAILED: [],
    CANCELLED: [],
  })
})

test('exactly the states without transitions are terminal, and each state leads to one', () => {
  expect(jobRunStates.filter(isTerminal).toSorted()).toEqual(['CANCELLED', 'COMPLETED', 'FAILED'])
  for (const state of jobRunStates) expect([...reachableFrom(state)].some(isTerminal)).toBe(true)
})

test('a job run may be cancelled until it ends or is being cancelled', () => {
  expect(jobRunStates.filter(isCancellable)).toEqual(['PENDING', 'SUBMITTED', 'RUNNING'])
})

test('states and failure reasons are the words of the schemas', () => {
  expect(schemas.$defs['JobRunState']).toMatchObject({ enum: jobRunStates })
  expect(schemas.$defs['FailureReason']).toMatchObject({ enum: failureReasons })
  expect(jobRunStates.every(isJobRunState)).toBe(true)
  expect(['pending', 'QUEUED', 'toString', '', 0, null, undefined].some(isJobRunState)).toBe(false)
})

test.each([isTerminal, isCancellable])('%s refuses what is no state', (tell) => {
  // @ts-expect-error as a program without types may ask
  const ask = () => tell('DONE')
  expect(ask).toThrow(expect.objectContaining({ code: 'UNKNOWN_STATE' }))
  expect(ask).toThrow(
    /^\[emr-containers-testkit\] Failed to tell what follows a state: "DONE" is not a state\. Allowed: PENDING, /,
  )
})
