import { describeModel } from '../behaviour/describe-model.ts'
import { openSocketDoor } from './socket-door.ts'

describeModel('a socket', openSocketDoor, 50)
