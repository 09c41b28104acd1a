import { valueAt } from '../model/json-path.ts'
import type { JobRunWire } from '../model/generated/types.ts'

/**
 * The job runs of a document as `generate` writes it and the operations answer: a job run, what describes or lists
 * some, a list of any of these, or a history, of which the last word counts. What is none of these is handed on, for
 * `jobRuns.add` to refuse.
 */
export function jobRunsIn(document: unknown): JobRunWire[] {
  if (!Array.isArray(document)) return wrappedIn(document)
  const found = document.flatMap(jobRunsIn)
  return found.filter((jobRun, index) => !isSameRun(jobRun, found[index + 1]))
}

/** Whether two documents that follow each other show one job run at two instants. */
export function isSameRun(former: unknown, latter: unknown): boolean {
  const id = idOf(former)
  return id !== undefined && id === idOf(latter)
}

function idOf(jobRun: unknown): unknown {
  return typeof jobRun === 'object' && jobRun !== null ? valueAt(jobRun, ['id']) : undefined
}

function wrappedIn(document: unknown): JobRunWire[] {
  if (typeof document !== 'object' || document === null) return [unchecked(document)]
  if ('jobRun' in document) return [unchecked(document.jobRun)]
  if ('jobRuns' in document && Array.isArray(document.jobRuns)) return document.jobRuns.map(unchecked)
  return [unchecked(document)]
}

/** `jobRuns.add` checks all that it is given, as JavaScript may give it anything. */
function unchecked(value: unknown): JobRunWire
function unchecked(value: unknown): unknown {
  return value
}
