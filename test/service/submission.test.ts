import { createFixtures } from 'emr-containers-testkit/fixtures'
import { expect, test } from 'vitest'
import { createSharing } from '../../src/service/submission.ts'

test('equal inputs share their parts, and keep the names that are their own', () => {
  const share = createSharing()
  const build = (own: string) => ({
    ...createFixtures({ seed: 2 }).startJobRunRequest.full().build(),
    name: own,
    clientToken: own,
  })
  const [one, other] = [share(build('one')), share(build('other'))]
  expect(one).toStrictEqual(build('one'))
  expect(other).toStrictEqual(build('other'))
  expect(one.tags).toBeDefined()
  for (const member of ['jobDriver', 'configurationOverrides', 'tags', 'retryPolicyConfiguration'] as const) {
    expect(other[member]).toBe(one[member])
  }
})

test('a part that is not given is not added', () => {
  const input = createFixtures().startJobRunRequest.minimal().build()
  expect(createSharing()({ ...input })).toStrictEqual(input)
})
