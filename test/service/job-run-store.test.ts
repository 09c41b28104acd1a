import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newest } from '../../src/service/job-run-blocks.ts'
import { createJobRunStore } from '../../src/service/job-run-store.ts'
import { endedAt, type Plan } from '../../src/service/lifecycle.ts'
import { isBefore, type Place, type StoredJobRun } from '../../src/service/stored-job-run.ts'
import { completed, failed, second, stored } from './stored.ts'

const pending: Plan = { way: ['PENDING'], after: [0], ending: undefined }
const homes = [
  { accountId: '1', region: 'eu-west-1', virtualClusterId: 'a' },
  { accountId: '2', region: 'eu-west-1', virtualClusterId: 'a' },
  { accountId: '1', region: 'cn-north-1', virtualClusterId: 'a' },
  { accountId: '1', region: 'eu-west-1', virtualClusterId: 'b' },
  { accountId: '1', region: 'nowhere-1', virtualClusterId: 'b' },
]
const names = ['nightly', 'rare', undefined]
const tokens = ['t0', 't1', 't2', 't3']

const members = fc.record({
  home: fc.nat(homes.length - 1),
  name: fc.constantFrom('nightly', ...names),
  token: fc.constantFrom(...tokens),
  createdAt: fc.nat(20),
  plan: fc.constantFrom(completed, completed, failed, pending),
})
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('add' as const), given: fc.array(members, { maxLength: 4 }) }),
    },
    fc.record({
      kind: fc.constant('replan' as const),
      pick: fc.nat(30),
      plan: fc.constantFrom(completed, failed, pending),
    }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 30, 90) }),
  ),
  { maxLength: 25, size: 'max' },
)

/** What a store holds, as the simplest program keeps it: all that is here, by the order in which it came. */
function createModel(most: number) {
  const here: StoredJobRun[] = []
  const gone: StoredJobRun[] = []
  const byToken = new Map<string, StoredJobRun>()
  const tokenOf = ({ home, clientToken }: StoredJobRun) => JSON.stringify([home, clientToken])
  return {
    here,
    gone,
    byToken: (jobRun: StoredJobRun) => byToken.get(tokenOf(jobRun)),
    add(jobRun: StoredJobRun, now: number) {
      while (here.length >= most) {
        const [oldest] = here.filter((one) => endedAt(one, now)).toSorted(inOrder)
        if (!oldest) break
        here.splice(here.indexOf(oldest), 1)
        gone.push(oldest)
        if (byToken.get(tokenOf(oldest)) === oldest) byToken.delete(tokenOf(oldest))
      }
      here.push(jobRun)
      if (!byToken.has(tokenOf(jobRun))) byToken.set(tokenOf(jobRun), jobRun)
    },
  }
}

function inOrder(left: Place, right: Place): number {
  return isBefore(left, right) ? -1 : 1
}

function idsOf(jobRuns: readonly StoredJobRun[]): string[] {
  return jobRuns.map(({ id }) => id)
}

type Store = ReturnType<typeof createJobRunStore>
type Model = ReturnType<typeof createModel>

/** Whether a store tells of all that a model holds, and of nothing else. */
function compare(store: Store, { here, gone, byToken }: Model, now: number): void {
  expect(idsOf(store.all())).toEqual(idsOf(here))
  expect(store.size()).toBe(here.length)
  expect(store.arrivals()).toBe(here.length + gone.length)
  expect(idsOf(store.page(0, 1000).jobRuns)).toEqual(idsOf(here))
  for (const jobRun of [...here, ...gone]) {
    const { home, id, createdAt, clientToken } = jobRun
    const isHere = here.includes(jobRun)
    expect(store.get(id)).toBe(isHere ? jobRun : undefined)
    for (const other of homes) {
      const isThere = isHere && JSON.stringify({ ...home, ...other }) === JSON.stringify(home)
      expect(store.find(other, other.virtualClusterId, id)).toBe(isThere ? jobRun : undefined)
    }
    expect(store.findByClientToken(home, home.virtualClusterId, clientToken)).toBe(byToken(jobRun))
    const latest = gone
      .filter((one) => one.home === home)
      .toSorted(inOrder)
      .at(-1)
    const isKnown = (place: Place) => store.isKnownPlace(home, home.virtualClusterId, place)
    expect(isKnown({ id, createdAt })).toBe(true)
    expect(isKnown({ id, createdAt: createdAt + 0.5 })).toBe(
      !isHere && latest !== undefined && !isBefore(latest, { id, createdAt: createdAt + 0.5 }),
    )
  }
  for (const home of homes) {
    for (const [name, states] of names.flatMap(
      (word) =>
        [
          [word, undefined],
          [word, ['FAILED']],
        ] as const,
    )) {
      const listed = newest(
        store.ordered(home, home.virtualClusterId, name),
        { states, now, from: 0, before: { createdAt: Number.POSITIVE_INFINITY, id: '' } },
        1000,
      )
      const expected = here
        .filter((jobRun) => JSON.stringify({ ...jobRun.home, ...home }) === JSON.stringify(jobRun.home))
        .filter((jobRun) => name === undefined || jobRun.name === name)
        .filter((jobRun) => !states || endedAt(jobRun, now)?.ending.state === 'FAILED')
      expect(idsOf(listed)).toEqual(idsOf(expected.toSorted(inOrder).toReversed()))
    }
  }
}

test('a store keeps what came, by place, token and name, and forgets the oldest that ended where it has a limit', () => {
  fc.assert(
    fc.property(fc.constantFrom(undefined, 1, 3, 8), steps, (most, taken) => {
      const store = createJobRunStore({ most, partition: 'aws-else' })
      const model = createModel(most ?? Number.POSITIVE_INFINITY)
      let [now, made] = [0, 0]
      for (const step of taken) {
        if (step.kind === 'wait') now += step.seconds * second
        if (step.kind === 'replan') {
          const jobRun = model.here[step.pick % model.here.length]
          if (jobRun) store.replan(jobRun, step.plan)
        }
        if (step.kind !== 'add') continue
        const added = step.given.map(({ name, token, createdAt, plan, ...where }) => {
          const { [where.home]: home = { accountId: '', region: '', virtualClusterId: '' } } = homes
          const jobRun = stored(made++, createdAt * second, plan)
          return { ...jobRun, name, clientToken: token, home: store.home(home, home.virtualClusterId) }
        })
        store.add(added, now)
        for (const jobRun of added) model.add(jobRun, now)
        compare(store, model, now)
      }
      compare(store, model, now)
    }),
    { numRuns: 40 },
  )
})

test('a virtual cluster lives in the partition of its region, or in the one of regions that are none', () => {
  const store = createJobRunStore({ partition: 'aws-else' })
  const partitionOf = (region: string) => store.home({ accountId: '1', region }, 'a').partition
  expect(['eu-west-1', 'cn-north-1', 'nowhere-1'].map(partitionOf)).toEqual(['aws', 'aws-cn', 'aws-else'])
  expect(store.isKnownPlace({ accountId: '1', region: 'eu-west-1' }, 'z', { id: '', createdAt: 0 })).toBe(
    false,
  )
})

test('a store that is cleared holds nothing, counts from the start, and takes what it had before', () => {
  const store = createJobRunStore({ most: 2, partition: 'aws' })
  const [scope] = homes
  if (!scope) throw new Error('There are homes.')
  const home = () => store.home(scope, 'a')
  const add = (index: number) => {
    const jobRun = { ...stored(index, index * second, completed), name: 'nightly', home: home() }
    store.add([jobRun], 100 * second)
    return jobRun
  }
  const [, before] = [add(0), add(1), add(2)]
  store.clear()
  compare(store, createModel(2), 0)
  expect(store.isKnownPlace(scope, 'a', before)).toBe(false)
  // Whoever has kept one may go on with it, which nobody else sees.
  store.replan(before, failed)
  const model = createModel(2)
  for (const index of [0, 1, 2]) model.add(add(index), 100 * second)
  compare(store, model, 100 * second)
})

test('a job run whose plan has changed makes room as soon as it ends', () => {
  const store = createJobRunStore({ most: 1, partition: 'aws' })
  const home = store.home({ accountId: '1', region: 'eu-west-1' }, 'a')
  const [first, other, third] = [0, 1, 2].map((index) => ({ ...stored(index, 0, pending), home }))
  if (!first || !other || !third) throw new Error('Three job runs were made.')
  store.add([first, other], second)
  expect(store.size()).toBe(2)
  store.replan(other, failed)
  store.add([third], 9 * second)
  expect(idsOf(store.all())).toEqual(idsOf([first, third]))
})

test('a job run whose plan has changed is found in its new state, also among its namesakes', () => {
  const store = createJobRunStore({ partition: 'aws' })
  const home = store.home({ accountId: '1', region: 'eu-west-1' }, 'a')
  const all = [0, 1].map((index) => ({ ...stored(index, 0, pending), home, name: 'nightly' }))
  store.add(all, 0)
  for (const name of ['nightly', undefined]) {
    const failedOf = () =>
      newest(
        store.ordered(home, 'a', name),
        { states: ['FAILED'], now: 9 * second, from: 0, before: { createdAt: 1, id: '' } },
        10,
      )
    for (const jobRun of all) store.replan(jobRun, pending)
    expect(failedOf()).toEqual([])
    for (const jobRun of all) store.replan(jobRun, failed)
    expect(idsOf(failedOf())).toEqual(idsOf(all.toReversed()))
  }
})
