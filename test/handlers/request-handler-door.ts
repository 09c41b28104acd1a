import { createEmrContainers } from 'emr-containers-testkit/handlers'
import type { OpenDoor } from '../behaviour/door.ts'

/** The service in the place of the SDK's own connection. */
export const openRequestHandlerDoor: OpenDoor = (options) => {
  const emr = createEmrContainers(options)
  return { client: { requestHandler: emr.requestHandler }, emr, close: () => undefined }
}
