import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { openRequestHandlerDoor, openWorkerDoor } from './worker-door.ts'

describeBehaviour('MSW in Chromium', openWorkerDoor)
describeBehaviour('emr.requestHandler in Chromium', openRequestHandlerDoor)
