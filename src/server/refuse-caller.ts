import type { HttpRequest } from '../service/http.ts'
import { TestkitError, show } from '../testkit-error.ts'

/** Who may use the control API, beside callers that name this machine's loopback or the address they reached. */
export type AllowedHosts = ReadonlySet<string>

/**
 * Throws REFUSED_CALLER for a request that a page of a foreign site may have sent. A `Host` that is a foreign name
 * tells of a name that was bound anew to this address; an `Origin`, of a page.
 */
export function refuseForeignCaller(
  { header }: Pick<HttpRequest, 'header'>,
  localAddress: string | undefined,
  allowed: AllowedHosts,
): void {
  const host = header('host')
  const named = hostnameOf(`http://${host}`)
  if (host !== undefined && !isOwn(named, localAddress) && !allowed.has(named ?? '')) {
    throw refused('Host', host)
  }
  const origin = header('origin')
  const isSame = origin !== undefined && origin === `http://${host}`
  if (origin !== undefined && !isSame && !allowed.has(hostnameOf(origin) ?? '')) {
    throw refused('Origin', origin)
  }
  // A page's image or form carries no Origin when it only reads.
  const site = header('sec-fetch-site')
  if (origin === undefined && (site === 'cross-site' || site === 'same-site')) {
    throw refused('Sec-Fetch-Site', site)
  }
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

function isOwn(hostname: string | undefined, localAddress: string | undefined): boolean {
  if (hostname === undefined) return false
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  const isLoopback = /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1'
  // A server that listens on every address is told of by this one. Like any address, no foreign name can be bound to it.
  const isUnspecified = address === '0.0.0.0' || address === '::'
  const isLocalName = address === 'localhost' || address.endsWith('.localhost')
  const isReached = address === localAddress?.replace(/^::ffff:/, '')
  return isLoopback || isUnspecified || isLocalName || isReached
}

function refused(header: string, value: string): TestkitError {
  return new TestkitError({
    code: 'REFUSED_CALLER',
    failedTo: 'use the control API',
    path: '$',
    reason: `${header} ${show(value)} is foreign`,
    remedy:
      'Call it by localhost or the address it listens on, or allow the name: allowedHosts, --allow-host.',
  })
}
