import { show, type TestkitError } from '../testkit-error.ts'
import { changed } from './check-pact.ts'
import { keepInPact, keyOf, readPact, readPactText } from './pact-file.ts'
import { readRecord, type RecordedVerification } from './run-record.ts'

/** What became of a pact at the end of a run. */
export interface FinishedPact {
  readonly file: string
  /** A line for people, when there is something to say. */
  readonly message?: string
  readonly error?: TestkitError
}

/**
 * Brings the pacts that a run wrote to its end. After a full run a pact holds what the run verified and nothing else;
 * after a partial one, for the given reason, it keeps the rest. What is checked alone is not written: there a full run
 * that would take something away ends with PACT_CHANGED.
 */
export async function finishRun(directory: string, whyPartial: string | undefined): Promise<FinishedPact[]> {
  const record = await readRecord(directory)
  const files = [...new Set(record.map(({ file }) => file))].toSorted()
  return Promise.all(
    files.map((file) =>
      finishPact(
        file,
        record.filter((each) => each.file === file),
        whyPartial,
      ),
    ),
  )
}

async function finishPact(
  file: string,
  verified: readonly RecordedVerification[],
  whyPartial: string | undefined,
): Promise<FinishedPact> {
  const text = await readPactText(file)
  if (text === undefined) return { file }
  const keys = new Set(verified.map(({ key }) => key))
  const stale = readPact(text, file).interactions.filter((interaction) => !keys.has(keyOf(interaction)))
  const named = stale.map(({ description }) => show(description))
  if (stale.length === 0) return { file }
  if (whyPartial !== undefined) {
    const kept = stale.length === 1 ? 'an interaction' : `${stale.length} interactions`
    return { file, message: `${file} keeps ${kept} that this run did not verify, because ${whyPartial}` }
  }
  if (verified.some(({ isCheck }) => isCheck)) {
    return {
      file,
      error: changed(
        file,
        named.map((name) => `no test verifies the interaction ${name}`),
      ),
    }
  }
  await keepInPact(file, keys)
  return { file, message: `${file} no longer has what no test verifies: ${named.join(', ')}` }
}
