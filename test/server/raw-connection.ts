import { connect, type Socket } from 'node:net'

/** A connection on which a test writes bytes that no HTTP client would. */
export interface RawConnection extends AsyncDisposable {
  readonly socket: Socket
  /** Writes, and waits until what was received since then matches. */
  send(bytes: string, until: RegExp): Promise<string>
  /** All that is received until the connection ends, and with what error it did. */
  readonly ended: Promise<{ received: string; error: string | undefined }>
}

export async function connectTo(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let received = ''
  let fresh = ''
  let error: string | undefined
  let check: (() => void) | undefined
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1')
    fresh += chunk.toString('latin1')
    check?.()
  })
  socket.on('error', ({ code }: NodeJS.ErrnoException) => (error = code))
  const ended = new Promise<{ received: string; error: string | undefined }>((resolve) => {
    socket.once('close', () => resolve({ received, error }))
  })
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()))
  return {
    socket,
    ended,
    async send(bytes, until) {
      fresh = ''
      socket.write(bytes)
      const matched = new Promise<string>((resolve) => {
        check = () => {
          if (until.test(fresh)) resolve(fresh)
        }
      })
      const gone = ended.then(({ received: all }) => {
        throw new Error(`The connection ended before ${until} came: ${JSON.stringify(all)}`)
      })
      return Promise.race([matched, gone])
    },
    async [Symbol.asyncDispose]() {
      socket.destroy()
      await ended
    },
  }
}
