import { fault } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'
import { openMswDoor } from '../../handlers/msw-door.ts'
import { describeSurfacedFaults } from '../describe-surfaced-faults.ts'
import { surfacedFaults } from '../surfaced-faults.ts'

describeSurfacedFaults('inNode', openMswDoor)

/** These surface by their code, which test/behaviour shows on both sides. */
const errors = new Set(['error', 'throttling', 'untyped'])

test('the table has every fault that is no error of the API', () => {
  const listed = new Set(surfacedFaults.map(({ fault: { name } }) => name))
  const known = Object.keys(fault).filter((name) => !errors.has(name))
  expect([...listed].toSorted()).toEqual(known.toSorted())
})
