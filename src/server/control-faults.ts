import { show } from '../testkit-error.ts'
import { checkNumber } from './control-body.ts'
import {
  checkQuery,
  invalidBody,
  membersOf,
  readCount,
  readText,
  type ControlRoute,
  type ControlWorld,
} from './control-route.ts'

/** The faults with what has become of them, those that are yet to strike, and the schedule as `replay` takes it. */
export const listFaults: ControlRoute = (world) => present(world)

/** Adds faults as text, such as `throttling:StartJobRun:2`. */
export const addFaults: ControlRoute = (world, { body }) => {
  const { faults } = membersOf(body, ['faults'])
  if (!Array.isArray(faults)) {
    throw invalidBody('$.faults', `${show(faults)} is not a list`, "Give one such as ['throttling:any'].")
  }
  checkNumber(faults)
  const texts = faults.map((fault, index) => readText(fault, `$.faults[${index}]`))
  world.service.faults.begin(texts, undefined)
  return present(world)
}

/** Removes the fault of an ID, the one that was added as a text, or all. */
export const removeFaults: ControlRoute = (world, { query }) => {
  checkQuery(query, ['id', 'fault'])
  const { faults } = world.service
  const [id, text] = [query.has('id') ? readCount(query, 'id', 0, 0) : undefined, query.get('fault')]
  if (id !== undefined) faults.remove(id)
  if (text !== null) faults.remove(text)
  if (id === undefined && text === null) faults.clear()
  return present(world)
}

/** Answers UNUSED_FAULT as long as a fault has not struck as often as it should. */
export const assertAllUsed: ControlRoute = (world) => {
  world.service.faults.assertAllUsed()
  return present(world)
}

/** Begins again with the faults of a printed schedule. */
export const replayFaults: ControlRoute = (world, { body }) => {
  const { schedule } = membersOf(body, ['schedule'])
  world.service.faults.begin(readText(schedule, '$.schedule'), undefined)
  return present(world)
}

function present({ service: { faults } }: ControlWorld): object {
  const waiting = new Set(faults.unused())
  return {
    faults: faults.list().map(({ id, text, fault, seen, struck }) => ({
      id,
      fault: text,
      name: fault.name,
      operation: fault.operation,
      seen,
      struck,
      isUsedUp: !waiting.has(fault),
    })),
    schedule: String(faults),
  }
}
