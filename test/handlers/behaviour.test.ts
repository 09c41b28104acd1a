import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { openMswDoor } from './msw-door.ts'
import { openRequestHandlerDoor } from './request-handler-door.ts'

describeBehaviour('MSW', openMswDoor)
describeBehaviour('emr.requestHandler', openRequestHandlerDoor)
