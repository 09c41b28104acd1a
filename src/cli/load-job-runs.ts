import type { Readable } from 'node:stream'
import { isSameRun, jobRunsIn } from '../server/job-runs-in.ts'
import type { JobRuns } from '../service/job-runs.ts'
import { TestkitError } from '../testkit-error.ts'
import { CliError, exitCodes } from './cli-error.ts'
import { openInput, readDocuments, type NamedDocument } from './read-documents.ts'

/**
 * Adds the job runs of a file, or of stdin for `-`, document by document. Of a history, which shows one job run several
 * times in a row, the last word counts. Returns how many there are. Throws CliError, naming the line.
 */
export async function loadJobRuns(
  file: string,
  stdin: Readable,
  jobRuns: Pick<JobRuns, 'add' | 'count'>,
): Promise<void> {
  let last: NamedDocument | undefined
  for await (const document of readDocuments(await openInput(file, stdin), file === '-' ? 'stdin' : file)) {
    if (last && !isNextOfHistory(last, document)) add(last, jobRuns)
    last = document
  }
  if (last) add(last, jobRuns)
}

/** Only within a list: a line that repeats another is a mistake. */
function isNextOfHistory(former: NamedDocument, latter: NamedDocument): boolean {
  if (!former.isListed || !latter.isListed) return false
  const [before] = jobRunsIn(former.value).slice(-1)
  const [after] = jobRunsIn(latter.value)
  return isSameRun(before, after)
}

function add({ place, value }: NamedDocument, jobRuns: Pick<JobRuns, 'add'>): void {
  try {
    jobRuns.add(...jobRunsIn(value))
  } catch (error) {
    if (!(error instanceof TestkitError)) throw error
    throw new CliError(`${place}: ${error.message}`, exitCodes.input)
  }
}
