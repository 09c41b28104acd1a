import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TestkitError } from '../testkit-error.ts'
import { exclusively } from './exclusively.ts'

/** An interaction as a pact file holds it; the members that this package reads. */
export interface PactInteraction {
  readonly description: string
  readonly providerStates?: readonly { readonly name: string; readonly params?: object }[]
}

/** A pact file. */
export interface PactDocument {
  readonly consumer: { readonly name: string }
  readonly provider: { readonly name: string }
  readonly interactions: readonly PactInteraction[]
}

/** The name that Pact gives to the file of a consumer and a provider. */
export function pactFileName(consumer: string, provider: string): string {
  return `${consumer}-${provider}.json`
}

/** Reads a pact. Throws NOTHING_TO_VERIFY, naming the file, for a text that is none. */
export function readPact(text: string, file: string): PactDocument {
  const document = parse(text)
  if (isPact(document)) return document
  throw new TestkitError({
    code: 'NOTHING_TO_VERIFY',
    failedTo: 'read a pact',
    path: file,
    reason: 'the file is not a pact of HTTP interactions',
    remedy: 'Give the JSON file that a consumer test wrote.',
  })
}

/**
 * Adds interactions to a pact file, in place of those of the same description and provider states. The file is the
 * same bytes whatever the order in which interactions come.
 */
export async function mergeIntoPact(file: string, addition: PactDocument): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await exclusively(file, async (lock) => {
    const existing = await readFile(file, 'utf8').catch(() => undefined)
    const earlier = existing === undefined ? [] : readPact(existing, file).interactions
    // Readers see the old file or the new one, never half of it.
    const fresh = join(lock, 'pact.json')
    await writeFile(fresh, `${JSON.stringify(merge(earlier, addition), null, 2)}\n`)
    await rename(fresh, file)
  })
}

function merge(earlier: readonly PactInteraction[], addition: PactDocument): PactDocument {
  const all = [...earlier, ...addition.interactions]
  const byKey = new Map(all.map((interaction) => [keyOf(interaction), interaction]))
  const sorted = [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1))
  return { ...addition, interactions: sorted.map(([, interaction]) => interaction) }
}

/** Pact tells interactions apart by description and names of provider states; parameters do not count. */
function keyOf({ description, providerStates = [] }: PactInteraction): string {
  return JSON.stringify([description, ...providerStates.map(({ name }) => name)])
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isPact(document: unknown): document is PactDocument {
  if (typeof document !== 'object' || document === null) return false
  if (!('consumer' in document && 'provider' in document && 'interactions' in document)) return false
  return Array.isArray(document.interactions)
}
