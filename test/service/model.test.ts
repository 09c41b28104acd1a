import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeModel, lawOf } from '../behaviour/describe-model.ts'
import { life } from '../behaviour/service-model.ts'
import { openMemoryDoor } from './memory-door.ts'

describeModel('emr.fetch', openMemoryDoor, 200)

test('a schedule in which the service differs from the model shrinks, and fails again when it is replayed', async () => {
  const wrong = { ...life, pending: life.pending + 1 }
  const found = await fc.check(lawOf(openMemoryDoor, wrong), { seed: 42, numRuns: 200 })
  const printed = fc.stringify(found.counterexample?.[1])
  const [, commands = '', replayPath = ''] = /^(.*?)\s*\/\*replayPath="(.*)"\*\/$/.exec(printed) ?? []
  expect(commands).toMatch(/^start \w+ in \w+ with \w,advance \d+,(describe|list) .*$/)
  const again = await fc.check(lawOf(openMemoryDoor, wrong, replayPath), {
    seed: found.seed,
    path: found.counterexamplePath ?? '',
    endOnFailure: true,
  })
  expect(again).toMatchObject({ failed: true, numRuns: 1, numShrinks: 0 })
  expect(fc.stringify(again.counterexample?.[1])).toContain(commands)
})
