import { afterAll } from 'vitest'
import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { createServeDoor } from './serve-door.ts'

const door = createServeDoor()
afterAll(() => door[Symbol.asyncDispose]())

describeBehaviour('serve', door.open)
