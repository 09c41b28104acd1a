/** The endpoint that the tests call; a policy has to allow it, though the service worker answers in its place. */
const endpoint = 'https://emr-containers.us-east-1.amazonaws.com'

/** A strict policy: scripts of the own origin alone, and neither `unsafe-inline` nor `unsafe-eval`. */
export function contentSecurityPolicy(further: Readonly<Record<string, string>> = {}): string {
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'connect-src': `'self' ${endpoint}`,
    'base-uri': "'none'",
    'form-action': "'none'",
  }
  const names = new Set([...Object.keys(directives), ...Object.keys(further)])
  return [...names]
    .map((name) => `${name} ${[directives[name], further[name]].filter(Boolean).join(' ')}`)
    .join('; ')
}
