import { show } from '../testkit-error.ts'
import { invalidBody, membersOf, readText, type ControlRoute, type ControlWorld } from './control-route.ts'

/** The faults with what has become of them, those that are yet to strike, and the schedule as `replay` takes it. */
export const listFaults: ControlRoute = (world) => present(world)

/** Adds faults as text, such as `throttling:StartJobRun:2`. */
export const addFaults: ControlRoute = (world, { body }) => {
  const { faults } = membersOf(body, ['faults'])
  if (!Array.isArray(faults)) {
    throw invalidBody('$.faults', `${show(faults)} is not a list`, "Give one such as ['throttling:any'].")
  }
  world.service.faults.add(...faults.map((fault, index) => readText(fault, `$.faults[${index}]`)))
  return present(world)
}

/** Removes the fault of an ID, or all. */
export const removeFaults: ControlRoute = (world, { query }) => {
  const id = query.get('id')
  if (id === null) world.service.faults.clear()
  else world.service.faults.remove(/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN)
  return present(world)
}

/** Begins again with the faults of a printed schedule. */
export const replayFaults: ControlRoute = (world, { body }) => {
  const { schedule } = membersOf(body, ['schedule'])
  world.service.faults.replay(readText(schedule, '$.schedule'))
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
