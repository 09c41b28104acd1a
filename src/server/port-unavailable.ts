import { TestkitError } from '../testkit-error.ts'

/** What Node says of a host that is none of this machine: no other port would help. */
const foreignHost = /\b(ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL)\b/

/** The error for a place that cannot be listened on. */
export function portUnavailable(host: string, port: number, cause: unknown): TestkitError {
  const told = cause instanceof Error ? cause.message : String(cause)
  const isForeign = foreignHost.test(told)
  return new TestkitError({
    code: 'PORT_UNAVAILABLE',
    failedTo: 'start the server',
    path: isForeign ? '$.host' : '$.port',
    reason: `${host}:${port} cannot be listened on (${told})`,
    remedy: isForeign
      ? 'Give an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all.'
      : 'Give another port, or 0 to pick a free one.',
    cause,
  })
}
