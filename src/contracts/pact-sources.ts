import { readFile, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TestkitError, show } from '../testkit-error.ts'
import { accessTo, readBrokerAccess } from './broker-access.ts'
import { createBrokerClient, type BrokerClient } from './broker-client.ts'
import type { Deadline } from './deadline.ts'
import { readPact, type PactDocument } from './pact-file.ts'

/** A pact and where it was found. */
export interface PactSource {
  readonly place: string
  readonly document: PactDocument
}

/**
 * Reads pacts from files, directories of them, and URLs. Throws NOTHING_TO_VERIFY when there is no interaction, and
 * BROKER_FAILED for a URL that does not answer with a pact in time.
 */
export async function readPacts(places: readonly string[], deadline: Deadline): Promise<PactSource[]> {
  checkPlaces(places)
  const found = await Promise.all(places.map(async (place) => (isUrl(place) ? [place] : filesOf(place))))
  const pacts = await Promise.all(found.flat().map((place) => readSource(place, deadline)))
  if (pacts.every(({ document }) => document.interactions.length === 0)) throw nothingIn(places)
  return pacts
}

/** Throws INVALID_OPTION for what is no list of texts. */
function checkPlaces(places: unknown): void {
  if (Array.isArray(places) && places.every((place) => typeof place === 'string')) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'read pacts',
    path: '$.pacts',
    reason: `${show(places)} is no list of paths and URLs`,
    remedy: "Give one, such as ['pacts'].",
  })
}

async function readSource(place: string, deadline: Deadline): Promise<PactSource> {
  if (!isUrl(place)) return { place, document: readPact(await readFile(place, 'utf8'), place) }
  // A pact on a broker may need the broker's credentials; any other URL has no use for them.
  const isOnBroker = isBelow(place, String(process.env['PACT_BROKER_BASE_URL']))
  const access = isOnBroker ? readBrokerAccess({ url: place }, process.env) : accessTo(place)
  return fetchPact(createBrokerClient(access, deadline), access.url)
}

/** By whole names: another host may begin like the broker's. */
function isBelow(place: string, base: string): boolean {
  return URL.canParse(place) && URL.canParse(base) && folderAt(place).startsWith(folderAt(base))
}

function folderAt(address: string): string {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname.replace(/\/?$/, '/')}`
}

/** Reads a pact from its URL, on a broker or elsewhere. */
export async function fetchPact(client: BrokerClient, url: string): Promise<PactSource> {
  return { place: url, document: readPact(JSON.stringify(await client.get(url)), url) }
}

/** Whether a place is a URL rather than a path. */
function isUrl(place: string): boolean {
  return /^https?:\/\//.test(place)
}

function nothingIn(places: readonly string[]): TestkitError {
  return nothing(
    places.length === 0 ? 'no pact is given' : `there is no interaction in ${places.map(show).join(', ')}`,
  )
}

function nothing(reason: string): TestkitError {
  return new TestkitError({
    code: 'NOTHING_TO_VERIFY',
    failedTo: 'read pacts',
    reason,
    remedy: 'Give pact files, or directories of them, that a consumer test has written.',
  })
}

async function filesOf(path: string): Promise<string[]> {
  const place = resolve(path)
  const found = await stat(place).catch(() => undefined)
  if (!found) throw nothing(`there is no file or directory ${show(path)}`)
  if (!found.isDirectory()) return [place]
  const names = await readdir(place)
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(place, name))
}
