import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TestkitError } from '../testkit-error.ts'
import { keyOf, layoutOf, type PactInteraction } from './pact-file.ts'

/** Names the directory in which the workers of a run note what they verified; the reporter sets it. */
export const recordVariable = 'EMR_TESTKIT_PACT_RECORD'

/** An interaction that a run has verified. */
export interface RecordedVerification {
  readonly file: string
  readonly key: string
  readonly description: string
  /** Whether the file was checked, and not written. */
  readonly isCheck: boolean
  readonly layout: string
}

/** Tells the reporter of a run, when there is one, that an interaction was verified. Throws AMBIGUOUS_INTERACTION. */
export async function recordVerification(
  file: string,
  interaction: PactInteraction,
  isCheck: boolean,
): Promise<void> {
  const directory = process.env[recordVariable]
  if (directory === undefined) return
  const { description } = interaction
  const key = keyOf(interaction)
  const layout = layoutOf(interaction)
  const note: RecordedVerification = { file, key, description, isCheck, layout }
  const prefix = hash(`${file}\n${key}`)
  // A file for each content: processes that write at once write the same, or do not meet.
  await writeFile(join(directory, `${prefix}-${hash(layout)}.json`), JSON.stringify(note))
  const names = await readdir(directory)
  if (names.filter((name) => name.startsWith(prefix)).length > 1) throw ambiguous(description)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What the workers of a run noted. */
export async function readRecord(directory: string): Promise<RecordedVerification[]> {
  const names = await readdir(directory)
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')))
  return texts.map((text) => parseNote(text))
}

/** The notes are our own. */
function parseNote(text: string): RecordedVerification
function parseNote(text: string): unknown {
  const note: unknown = JSON.parse(text)
  return note
}

/** Two tests that hold one interaction to different members would overwrite each other in the pact. */
export function ambiguous(description: string): TestkitError {
  return new TestkitError({
    code: 'AMBIGUOUS_INTERACTION',
    failedTo: `verify "${description}"`,
    reason: 'another test verifies an interaction of the same description that is a different one',
    remedy: 'Give both tests the same `reads`, or a description of its own to one of them.',
  })
}
