import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { openSocketDoor } from './socket-door.ts'

describeBehaviour('a socket', openSocketDoor)
