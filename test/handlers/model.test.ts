import { describeModel } from '../behaviour/describe-model.ts'
import { openMswDoor } from './msw-door.ts'
import { openRequestHandlerDoor } from './request-handler-door.ts'

describeModel('emr.requestHandler', openRequestHandlerDoor, 100)
describeModel('MSW', openMswDoor, 30)
