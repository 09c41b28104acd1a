import { expect, inject, test } from 'vitest'
import golden from '../fixtures/golden.json' with { type: 'json' }
import { goldenFixtures } from '../fixtures/golden.ts'
import { openWorkerDoor } from './worker-door.ts'
import { refusals } from './refusals.ts'

test('fixtures are the values that they are in Node', () => {
  expect(JSON.parse(goldenFixtures(42))).toEqual(golden)
})

test('refusals are in the words that they have in Node', async () => {
  const door = await openWorkerDoor({ now: '2026-01-15T09:00:00Z' })
  const inNode = inject('refusalsInNode')
  expect(inNode.length).toBeGreaterThan(50)
  expect(await refusals((request) => fetch(request))).toEqual(inNode)
  await door.close()
})
