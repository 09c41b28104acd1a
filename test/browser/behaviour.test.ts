import { describeBehaviour } from '../behaviour/describe-behaviour.ts'
import { openRequestHandlerDoor, openWorkerDoor } from './worker-door.ts'

// A fetch that fails has no code that tells a lost connection from a mistake, so the SDK of 2024 gives up at once.
describeBehaviour('MSW in Chromium', openWorkerDoor, { name: 'TypeError', attempts: 1 })

describeBehaviour('the requestHandler in Chromium', openRequestHandlerDoor)
