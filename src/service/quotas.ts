import { operationNames, operations, quotaOfAllRequests } from '../model/generated/operations.ts'
import type { OperationName } from '../model/generated/types.ts'
import type { Quota } from '../model/operation.ts'
import { type TestkitError, listAllowed, show } from '../testkit-error.ts'
import { invalidOption } from './invalid-option.ts'
import type { Scope } from './stored-job-run.ts'

/** Quotas by operation, and `any` for all requests together. An operation that is left out has none. */
export type QuotaOptions = Partial<Record<OperationName | 'any', Quota>>

/** Admits calls as long as their token buckets last. */
export interface Quotas {
  /** Takes a token, at an instant of the service's clock; false when there is none. */
  admit(scope: Scope, operation: OperationName, now: number): boolean
  clear(): void
}

interface Bucket {
  tokens: number
  at: number
}

const targets: readonly (OperationName | 'any')[] = [...operationNames, 'any']

/** Quotas per account and region; `true` stands for the documented ones. Throws INVALID_OPTION. */
export function createQuotas(given: boolean | QuotaOptions = false): Quotas {
  const quotas = given === true ? documentedQuotas() : readQuotas(given === false ? {} : given)
  const buckets = new Map<string, Bucket>()
  const bucketOf = (key: string, { capacity, refillPerSecond }: Quota, now: number): Bucket => {
    const bucket = buckets.get(key) ?? { tokens: capacity, at: now }
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * refillPerSecond)
    bucket.at = now
    buckets.set(key, bucket)
    return bucket
  }
  return {
    admit({ accountId, region }, operation, now) {
      const taken = [operation, 'any' as const].flatMap((target) => {
        const quota = quotas[target]
        return quota ? [bucketOf(`${accountId}/${region}/${target}`, quota, now)] : []
      })
      if (taken.some(({ tokens }) => tokens < 1)) return false
      for (const bucket of taken) bucket.tokens--
      return true
    },
    clear: () => buckets.clear(),
  }
}

function documentedQuotas(): QuotaOptions {
  const byOperation = operationNames.map((name): [string, Quota] => [name, operations[name].quota])
  return { ...Object.fromEntries(byOperation), any: quotaOfAllRequests }
}

function readQuotas(given: unknown): QuotaOptions {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const remedy = 'Give true for the documented ones, or an object of quotas by operation.'
    throw invalid('', `${show(given)} is not a choice of quotas`, remedy)
  }
  const entries: [string, unknown][] = Object.entries(given)
  return Object.fromEntries(entries.map(([name, quota]) => [readTarget(name), readQuota(name, quota)]))
}

function readTarget(name: string): OperationName | 'any' {
  const target = targets.find((word) => word === name)
  if (target) return target
  throw invalid('', `there is no operation ${show(name)}`, listAllowed(targets))
}

function readQuota(name: string, quota: unknown): Quota {
  const { capacity, refillPerSecond, ...further }: Readonly<Record<string, unknown>> = {
    ...(isObject(quota) && quota),
  }
  const isWhole = Object.keys(further).length === 0
  if (isWhole && isAmount(capacity) && capacity >= 1 && isAmount(refillPerSecond)) {
    return { capacity, refillPerSecond }
  }
  throw invalid(
    `.${name}`,
    `${show(quota)} is not a quota`,
    'Give one such as { capacity: 25, refillPerSecond: 1 }.',
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function invalid(member: string, reason: string, remedy: string): TestkitError {
  return invalidOption(`$.quotas${member}`, reason, remedy)
}
