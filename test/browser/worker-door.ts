import { createEmrContainers, type EmrContainersOptions } from 'emr-containers-testkit/handlers'
import { setupWorker } from 'msw/browser'
import type { Door } from '../behaviour/door.ts'

/** The SDK's own handler over `fetch`, which the service worker of MSW intercepts. */
export async function openWorkerDoor(options: EmrContainersOptions): Promise<Door> {
  const emr = createEmrContainers(options)
  const worker = setupWorker(...emr.handlers)
  await worker.start({ quiet: true, onUnhandledFrame: 'error' })
  const close = async (): Promise<void> => {
    // First, as the worker stops once every call has its answer; see discoveries/chromium-service-worker.md.
    emr.reset()
    await worker.stop()
  }
  return { client: {}, emr, close }
}

/** Without the worker: the same in a page as in Node. */
export function openRequestHandlerDoor(options: EmrContainersOptions): Door {
  const emr = createEmrContainers(options)
  return { client: { requestHandler: emr.requestHandler }, emr, close: () => emr.reset() }
}
