import { TestkitError, type ProviderState } from 'emr-containers-testkit/contracts'
import { expect, test } from 'vitest'
import { createErrorInteraction, createRefusal, outputOf } from '../../src/contracts/create-interaction.ts'

const virtualClusterId = 'abcdefghijklmnopqrstuvwxy'
const input = { virtualClusterId, id: '00000003a1b2c3d4e5f' }
const params = { virtualClusterId, jobRunId: input.id }
const missing: ProviderState = { name: 'no such job run exists', params }
const running: ProviderState = { name: 'a job run exists', params: { ...params, state: 'RUNNING' } }
const description = 'a request to describe a job run'
const describing = (state: ProviderState) => ({ description, providerStates: [state], input })

function messageOf(make: () => unknown): string {
  try {
    make()
  } catch (error) {
    if (error instanceof TestkitError && error.code === 'CONTRACT_MISMATCH') return error.message
  }
  throw new Error('It is not refused.')
}

test.each([
  ['ResourceNotFoundException instead of an output', () => outputOf('DescribeJobRun', describing(missing))],
  [
    'an output instead of ResourceNotFoundException',
    () => createErrorInteraction('DescribeJobRun', 'ResourceNotFoundException', describing(running)),
  ],
  [
    'ResourceNotFoundException instead of InternalServerException',
    () => createErrorInteraction('DescribeJobRun', 'InternalServerException', describing(missing)),
  ],
])(
  'an interaction that does not come about as it is made is an error: the service answers %s',
  (what, make) => {
    expect(messageOf(make)).toBe(
      `[emr-containers-testkit] Failed to make the interaction "${description}": the service answers ${what}. Give it an input and provider states that lead to this answer.`,
    )
  },
)

test('what the service answers in some states is an output as the SDK has it', () => {
  expect(outputOf('DescribeJobRun', describing(running))).toMatchObject({
    jobRun: { id: input.id, state: 'RUNNING', createdAt: new Date('2027-09-24T12:26:40Z') },
  })
})

test('a refusal comes about by a state of its own', () => {
  const interaction = createRefusal('DescribeJobRun', 'ThrottlingException', { description, input })
  expect(interaction).toMatchObject({
    providerStates: [
      { name: 'the service fails', params: { operation: 'DescribeJobRun', code: 'ThrottlingException' } },
    ],
    response: { status: 400 },
    example: { name: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
    documentation: 'https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/CommonErrors.html',
  })
})
