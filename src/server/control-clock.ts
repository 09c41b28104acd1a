import { readDuration } from '../service/clock.ts'
import { membersOf, readText, type ControlRoute, type ControlWorld } from './control-route.ts'

export const readClock: ControlRoute = (world) => present(world)

export const advanceClock: ControlRoute = (world, { body }) => {
  const { duration } = membersOf(body, ['duration'])
  world.service.clock.advance(readDuration(duration, '$.duration'))
  return present(world)
}

export const setClock: ControlRoute = (world, { body }) => {
  const { instant } = membersOf(body, ['instant'])
  world.service.clock.set(readText(instant, '$.instant'))
  return present(world)
}

function present({ service }: ControlWorld): { now: string } {
  return { now: service.clock.now().toISOString() }
}
