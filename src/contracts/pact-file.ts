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

/** The text of a pact file, or undefined when there is none. */
export function readPactText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined)
}

/**
 * Adds interactions to a pact file, in place of those of the same description and provider states. The file is the
 * same bytes whatever the order in which interactions come.
 */
export async function mergeIntoPact(file: string, addition: PactDocument): Promise<void> {
  if (holds(await readPactText(file), addition)) return
  await changePact(file, (existing) => mergedPact(existing, addition, file))
}

/** Leaves in a pact file the interactions of these keys alone. Does nothing to a file that is not there. */
export async function keepInPact(file: string, keys: ReadonlySet<string>): Promise<void> {
  await changePact(file, (existing) => {
    if (existing === undefined) return undefined
    const pact = readPact(existing, file)
    return writtenPact(
      pact,
      pact.interactions.filter((interaction) => keys.has(keyOf(interaction))),
    )
  })
}

async function changePact(
  file: string,
  change: (existing: string | undefined) => string | undefined,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await exclusively(file, async (lock) => {
    const existing = await readPactText(file)
    const changed = change(existing)
    if (changed === undefined || changed === existing) return
    // Readers see the old file or the new one, never half of it.
    const fresh = join(lock, 'pact.json')
    await writeFile(fresh, changed)
    await rename(fresh, file)
  })
}

/** What a pact file is once interactions are added to it. */
export function mergedPact(existing: string | undefined, addition: PactDocument, file: string): string {
  const earlier = existing === undefined ? [] : readPact(existing, file).interactions
  return writtenPact(addition, [...earlier, ...addition.interactions])
}

/**
 * A pact in one layout. Of the metadata only the version of the specification: the versions of Pact's own libraries
 * would make another pact of the same contract.
 */
function writtenPact({ consumer, provider }: PactDocument, all: readonly PactInteraction[]): string {
  const byKey = new Map(all.map((interaction) => [keyOf(interaction), interaction]))
  const sorted = [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1))
  const interactions = sorted.map(([, interaction]) => interaction)
  const metadata = { pactSpecification: { version: '4.0' } }
  return `${JSON.stringify({ consumer: { name: consumer.name }, interactions, metadata, provider: { name: provider.name } }, null, 2)}\n`
}

/** Whether a file, in the layout that we write, has interactions already; found without reading it as JSON. */
function holds(existing: string | undefined, addition: PactDocument): boolean {
  if (existing === undefined) return false
  const [head = '', tail = ''] = writtenPact(addition, []).split('[]')
  return (
    existing.startsWith(`${head}[`) &&
    existing.endsWith(`]${tail}`) &&
    addition.interactions.every((interaction) => existing.includes(layoutOf(interaction)))
  )
}

/** An interaction as it stands in a file. */
export function layoutOf(interaction: PactInteraction): string {
  return `\n    ${JSON.stringify(interaction, null, 2).replaceAll('\n', '\n    ')}`
}

/** Pact tells interactions apart by description and names of provider states; parameters do not count. */
export function keyOf({ description, providerStates = [] }: PactInteraction): string {
  return [description, ...providerStates.map(({ name }) => name)].join('\n')
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
