/**
 * Waits in real time, which fake timers drive. An abort ends the wait at once with the signal's reason; no timer is
 * left behind.
 */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(reasonOf(signal))
      return
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    function onAbort(): void {
      clearTimeout(timer)
      if (signal) reject(reasonOf(signal))
    }
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/** Never resolves: what waits for it ends when it is aborted, or is forgotten. */
export function waitForever(signal?: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(reasonOf(signal))
    else signal?.addEventListener('abort', () => reject(reasonOf(signal)), { once: true })
  })
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('The wait was aborted', { cause: reason })
}
