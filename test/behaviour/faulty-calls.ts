const path = '/virtualclusters/abc/jobruns'

/** Every fault, by turns, again and again; those that hang strike the calls that are made to be given up. */
export const schedule = [
  'noAnswer:any:always:attempt=2',
  'noAnswer:any:always:during:attempt=3',
  'latency:any:always:attempt=4:duration=1h',
  'latency:any:always:during:attempt=5:duration=1h',
  'connectionReset:any:always:every=9',
  'connectionReset:any:always:during:after=1:every=9',
  'truncatedBody:any:always:after=2:every=9',
  'wrongContentLength:any:always:after=3:every=9',
  'badGateway:any:always:after=4:every=9',
  'throttling:any:always:after=5:every=9',
  'latency:any:always:duration=1ms:after=6:every=50',
  'latency:any:always:during:duration=1ms:after=7:every=50',
  'clockSkew:any:always:by=1h:every=3',
].join(';')

/** A call without an SDK. */
export interface BareCall {
  readonly method: 'GET'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** Makes calls in batches. Some are given up, the others are read to their end, whatever that is. */
export async function makeCalls(
  call: (call: BareCall) => Promise<unknown>,
  count: number,
  shared = new AbortController().signal,
): Promise<void> {
  const batch = 50
  for (let made = 0; made < count; made += batch) {
    const caller = new AbortController()
    const calls = Array.from({ length: batch }, (_, index) => {
      const attempt = (index % 10) + 1
      const hangs = attempt > 1 && attempt < 6
      const headers = { 'amz-sdk-request': `attempt=${attempt}; max=10` }
      const ended = call({ method: 'GET', path, headers, signal: hangs ? caller.signal : shared })
      return { hangs, ended: ended.catch(() => undefined) }
    })
    await Promise.all(calls.filter(({ hangs }) => !hangs).map(({ ended }) => ended))
    caller.abort()
    await Promise.all(calls.map(({ ended }) => ended))
  }
}

/** How many things of a kind keep the process awake. */
export function awake(kind: string): number {
  return process.getActiveResourcesInfo().filter((name) => name === kind).length
}

/** Runs a step and counts the promises that were rejected with nobody there to hear it. */
export async function unhandledDuring(step: () => Promise<void>): Promise<number> {
  let count = 0
  const listener = () => {
    count++
  }
  process.on('unhandledRejection', listener)
  await step()
  // They are told of once what is due has been done.
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off('unhandledRejection', listener)
  return count
}
