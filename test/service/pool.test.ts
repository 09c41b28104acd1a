import { expect, test } from 'vitest'
import { createPool } from '../../src/service/pool.ts'
import { createSubmissions } from '../../src/service/submission.ts'

const executionRoleArn = 'arn:aws:iam::123456789012:role/nightly'
const many = Array.from({ length: 100 }, (_, index) => index)

test('an equal value of a moment ago is given again, and nobody can change it', () => {
  const share = createPool<{ readonly tags: Record<string, string> }>()
  const first = share({ tags: { team: 'sales' } })
  expect(share({ tags: { team: 'sales' } })).toBe(first)
  expect(share({ tags: { team: 'finance' } })).not.toBe(first)
  expect(createPool<object>()({ name: null })).toEqual({ name: null })
  expect(Object.isFrozen(first) && Object.isFrozen(first.tags)).toBe(true)
})

test('a submission of the very same parts is given again, whatever else was submitted meanwhile', () => {
  const share = createSubmissions()
  const tags = { team: 'sales' }
  const first = share({ executionRoleArn, tags })
  expect(share({ executionRoleArn, tags: { ...tags } })).not.toBe(first)
  expect(share({ executionRoleArn, tags })).toBe(first)
})

test('values that are many are forgotten, so that they take no room', () => {
  const share = createPool<object>()
  const first = share({ team: 'sales' })
  for (const number of many) share({ number })
  const again = share({ team: 'sales' })
  expect(again).not.toBe(first)
  expect(share({ team: 'sales' })).toBe(again)
})

test('submissions that are many are forgotten, so that they take no room', () => {
  const share = createSubmissions()
  const first = share({ executionRoleArn })
  for (const number of many) share({ releaseLabel: `emr-7.${number}.0-latest` })
  const again = share({ executionRoleArn })
  expect(again).not.toBe(first)
  expect(share({ executionRoleArn })).toBe(again)
})
