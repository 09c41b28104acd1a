import { partitions } from './partitions.ts'

/** The name of the service in its hosts. */
export const endpointPrefix = 'emr-containers'

const domains = [...new Set(partitions.flatMap(({ domain, dualStackDomain }) => [domain, dualStackDomain]))]
const host = `${endpointPrefix}(?:-fips)?\\.([a-z0-9]+(?:-[a-z0-9]+)*)\\.(?:${domains.map((domain) => domain.replaceAll('.', '\\.')).join('|')})`

/** Source of a pattern for the origins of the service: all partitions, FIPS and dual-stack. */
export const endpointOrigin: string = `https?://${host}(?::\\d+)?`

/** Matches every URL on an endpoint of the service: all partitions, FIPS and dual-stack. */
export const endpointPattern: RegExp = new RegExp(`^${endpointOrigin}(?:[/?#]|$)`)

/** The region that a URL on an AWS endpoint names, or undefined for other URLs. */
export function regionOfEndpoint(url: string): string | undefined {
  return endpointPattern.exec(url)?.[1]
}
