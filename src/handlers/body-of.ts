import { onAbort, wait, waitForever } from '../service/wait.ts'

/** A body that is more than a text at once. */
export interface BodyPlan {
  readonly parts: readonly string[]
  /** Milliseconds before each part. Default: 0. */
  readonly pause?: number
  /** What comes after the parts: the end, an error, or nothing more. */
  readonly ending: 'close' | 'silence' | Error
}

/** Who waits for an answer. */
export interface Caller {
  readonly signal: AbortSignal | undefined
  /** What a body errors with once the signal is aborted. Default: the signal's reason. */
  readonly errorOf?: (reason: Error) => Error
  /** Sees to it that the signal is heard as long as something is waited for. */
  readonly hold?: <Value>(pending: Promise<Value>) => Promise<Value>
}

const encoder = new TextEncoder()

/** A body that comes as planned. An abort breaks it; a reader that goes away ends every wait. */
export function bodyOf(
  { parts, pause = 0, ending }: BodyPlan,
  { signal, errorOf = (reason) => reason, hold = (pending) => pending }: Caller,
): ReadableStream<Uint8Array> {
  const rest = [...parts]
  const stop = new AbortController()
  const letGo = onAbort(signal, (reason) => stop.abort(errorOf(reason)))
  const source: UnderlyingDefaultSource<Uint8Array> = {
    // What is queued when a stream errors is lost, so each part waits until the one before it was taken.
    async pull(controller) {
      const part = rest.shift()
      if (pause > 0 && part !== undefined) await hold(wait(pause, stop.signal))
      if (part !== undefined) controller.enqueue(encoder.encode(part))
      if (part !== undefined && (rest.length > 0 || ending !== 'close')) return
      if (ending === 'silence') await hold(waitForever(stop.signal))
      letGo()
      if (ending instanceof Error) controller.error(ending)
      else controller.close()
    },
    cancel() {
      letGo()
      stop.abort()
    },
  }
  // Nothing is made before it is asked for: a body that errors ahead of its reader costs MSW 3 the head as well.
  return new ReadableStream(source, { highWaterMark: 0 })
}
