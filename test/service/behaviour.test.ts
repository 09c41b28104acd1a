import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { openMemoryDoor } from './memory-door.ts'

describeBehaviour('emr.fetch', openMemoryDoor)
