import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { openMswDoor } from './msw-door.ts'

describeBehaviour('MSW', openMswDoor)
