import { TestkitError, show } from '../testkit-error.ts'

/** Address of a Pact Broker and what it asks for. */
export interface BrokerAccess {
  readonly url: string
  readonly username?: string
  readonly password?: string
  readonly token?: string
}

/** What is not given comes from the variables that Pact's own tools read: PACT_BROKER_BASE_URL, _USERNAME, … */
export function readBrokerAccess(
  given: Partial<BrokerAccess>,
  environment: Readonly<Record<string, string | undefined>>,
): BrokerAccess {
  const variable = (name: string) => environment[`PACT_BROKER_${name}`] || undefined
  // Credentials come from one place: an old variable must not stand beside what was given.
  const isGiven = given.username !== undefined || given.password !== undefined || given.token !== undefined
  const from = (name: string) => (isGiven ? undefined : variable(name))
  return accessTo(given.url ?? variable('BASE_URL'), {
    username: given.username ?? from('USERNAME'),
    password: given.password ?? from('PASSWORD'),
    token: given.token ?? from('TOKEN'),
  })
}

/** Throws INVALID_OPTION for what is no URL. Credentials in a URL are taken out of it: fetch refuses them there. */
export function accessTo(
  address: string | undefined,
  { username, password, token }: { [Part in 'username' | 'password' | 'token']?: string | undefined } = {},
): BrokerAccess {
  if (typeof address !== 'string' || !/^https?:\/\//.test(address) || !URL.canParse(address))
    throw noUrl(address)
  const url = new URL(address)
  const user = username ?? (decodeURIComponent(url.username) || undefined)
  const secret = password ?? (decodeURIComponent(url.password) || undefined)
  url.username = ''
  url.password = ''
  return {
    url: url.href,
    ...(user !== undefined && { username: user }),
    ...(secret !== undefined && { password: secret }),
    ...(token !== undefined && { token }),
  }
}

function noUrl(address: unknown): TestkitError {
  return new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'find the Pact Broker',
    path: '$.broker.url',
    reason: address === undefined ? 'no address was given' : `${show(address)} is not an address`,
    remedy: 'Give it as http://… or https://…, or set PACT_BROKER_BASE_URL.',
  })
}
