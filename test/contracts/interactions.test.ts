import { catalogue, interactions, providerStateNames } from 'emr-containers-testkit/contracts'
import {
  declaredErrors,
  failureReasons,
  jobRunStates,
  operations,
  validate,
} from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'

test('the catalogue has a description of its own for every interaction', () => {
  const descriptions = catalogue().map(({ description }) => description)
  expect(new Set(descriptions).size).toBe(descriptions.length)
})

test('the catalogue describes every state and every failure reason', () => {
  const descriptions = catalogue().map(({ description }) => description)
  for (const state of jobRunStates.filter((each) => each !== 'FAILED')) {
    expect(descriptions).toContain(`a request to describe a job run that is ${state}`)
  }
  for (const reason of failureReasons) {
    expect(descriptions).toContain(`a request to describe a job run that FAILED with ${reason}`)
  }
})

test.each(['StartJobRun', 'DescribeJobRun'] as const)(
  'the catalogue has every declared error of %s',
  (operation) => {
    const answers = catalogue().filter((interaction) => interaction.operation === operation)
    const errors = answers.flatMap(({ response: { status, headers } }) =>
      headers ? [{ status, code: headers['x-amzn-ErrorType']?.value }] : [],
    )
    const declared = operations[operation].errors.map((code) => ({
      status: declaredErrors[code].status,
      code,
    }))
    expect(errors).toEqual(declared)
  },
)

test('the example of every answer is valid', () => {
  for (const { operation, response, example } of catalogue().filter((each) => each.response.status === 200)) {
    expect(validate(operations[operation].output, example), String(response.status)).toEqual([])
  }
})

test('every provider state of the catalogue is a known one, and every known one is used', () => {
  const used = catalogue().flatMap(({ providerStates }) => providerStates.map(({ name }) => name))
  expect(new Set(used)).toEqual(new Set(providerStateNames))
})

test('interactions are the same whenever and in whatever order they are made', () => {
  const first = JSON.stringify(interactions.describeJobRun.completed())
  catalogue()
  expect(JSON.stringify(interactions.describeJobRun.completed())).toBe(first)
})

test('no interaction speaks of signatures or of headers that the SDK adds', () => {
  expect(JSON.stringify(catalogue())).not.toMatch(/authorization|x-amz-|amz-sdk|user-agent/i)
})

test('the client token is always a rule, never a value of its own', () => {
  for (const { request } of catalogue().filter(({ operation }) => operation === 'StartJobRun')) {
    expect(request.body).toMatchObject({ clientToken: { 'pact:matcher:type': 'regex' } })
  }
})

test('the point of an interaction stands for itself', () => {
  expect(interactions.describeJobRun.failed('USER_ERROR').response.body).toMatchObject({
    jobRun: { state: 'FAILED', failureReason: 'USER_ERROR' },
  })
})

test('an error that the operation does not declare does not compile', () => {
  // @ts-expect-error ThrottlingException is not declared by DescribeJobRun
  expect(() => interactions.describeJobRun.fails('ThrottlingException')).toThrowError()
})
