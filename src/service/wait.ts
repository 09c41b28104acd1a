/** A longer wait would end at once: timers count in 31 bits. */
export const longestWait: number = 2 ** 31 - 1

/**
 * Waits in real time, which fake timers drive. An abort ends the wait at once with the signal's reason; no timer and
 * no listener is left behind.
 */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        letGo()
        resolve()
      },
      Math.min(milliseconds, longestWait),
    )
    const letGo = onAbort(signal, (reason) => {
      clearTimeout(timer)
      reject(reason)
    })
  })
}

/** Never resolves: what waits for it ends when it is aborted, or is forgotten. */
export function waitForever(signal?: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    onAbort(signal, reject)
  })
}

/** Reacts to an abort, also to one that has been; the function that it returns calls that off. */
export function onAbort(signal: AbortSignal | undefined, react: (reason: Error) => void): () => void {
  if (!signal) return () => undefined
  const listener = () => react(reasonOf(signal))
  if (signal.aborted) listener()
  else signal.addEventListener('abort', listener, { once: true })
  return () => signal.removeEventListener('abort', listener)
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('The wait was aborted', { cause: reason })
}
