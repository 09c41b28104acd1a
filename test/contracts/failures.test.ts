import { interactions, refusalCodes } from 'emr-containers-testkit/contracts'
import { describe, expect, test } from 'vitest'

function failureOf(step: () => unknown): unknown {
  try {
    return step()
  } catch (error) {
    return error
  }
}

test.each([
  ['ThrottlingException', 'while too many requests come in'],
  ['AccessDeniedException', 'by a caller that is not allowed to'],
  ['ExpiredTokenException', 'with a security token that has expired'],
  ['ServiceUnavailable', 'while the service is unavailable'],
] as const)('says of the refusal %s that it comes %s', (code, phrase) => {
  const { description } = interactions.describeJobRun.refused(code)
  expect(description).toBe(`a request to describe a job run ${phrase}`)
})

describe('an error or a cause that does not exist', () => {
  test.each([
    [
      'DescribeJobRun does not declare "ThrottlingException". Allowed: ValidationException, ResourceNotFoundException, InternalServerException.',
      // @ts-expect-error an error that is not declared
      () => interactions.describeJobRun.fails('ThrottlingException'),
    ],
    [
      'CancelJobRun does not declare "ResourceNotFoundException". Allowed: ValidationException, InternalServerException.',
      // @ts-expect-error an error of another operation
      () => interactions.cancelJobRun.fails('ResourceNotFoundException'),
    ],
    [
      'ValidationException has no cause "badLuck". Allowed: malformedName, noJobDriver, logsOutsideS3.',
      // @ts-expect-error another cause
      () => interactions.startJobRun.fails('ValidationException', 'badLuck'),
    ],
    [
      `there is no refusal "SerializationException". Allowed: ${refusalCodes.join(', ')}.`,
      // @ts-expect-error a client need not survive it
      () => interactions.listJobRuns.refused('SerializationException'),
    ],
  ])('does not compile, and is refused with what is allowed: %s', (reason, make) => {
    expect(failureOf(make)).toMatchObject({
      code: 'UNKNOWN_INTERACTION',
      path: '$',
      message: `[emr-containers-testkit] Failed to make an interaction at $: ${reason}`,
    })
  })
})
