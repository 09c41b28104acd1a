import type { Plan } from '../../src/service/lifecycle.ts'
import type { StoredJobRun } from '../../src/service/stored-job-run.ts'

export const second = 1000
const home = { accountId: '1', region: 'us-east-1', partition: 'aws', virtualClusterId: 'v' }

export const completed: Plan = {
  way: ['PENDING', 'SUBMITTED', 'RUNNING', 'COMPLETED'],
  after: [0, 2 * second, 20 * second, 60 * second],
  ending: { state: 'COMPLETED' },
}

export const failed: Plan = {
  way: ['PENDING', 'FAILED'],
  after: [0, second],
  ending: { state: 'FAILED', failureReason: 'USER_ERROR', stateDetails: 'no' },
}

/** A job run as the store keeps it, with an ID in the order of the numbers. */
export function stored(index: number, createdAt: number, plan: Plan): StoredJobRun {
  return {
    id: String(index).padStart(9, '0'),
    home,
    createdAt,
    name: undefined,
    clientToken: `token-${index}`,
    submission: undefined,
    shown: undefined,
    cancelPending: undefined,
    attempts: undefined,
    perRead: undefined,
    plan,
  }
}
