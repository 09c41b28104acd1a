import type { Writable } from 'node:stream'
import type { RequestSummary } from '../server/request-summary.ts'
import { realTime } from '../service/clock.ts'

const colours = { good: 32, refused: 33, failed: 31 }

/** Lines are written together that come within so many milliseconds: each write holds all requests up. */
const gathered = 20

/** Writes a line for each request. */
export function logRequests(stderr: Writable, isColoured: boolean): (summary: RequestSummary) => void {
  let pending = ''
  return (summary) => {
    if (pending === '') {
      setTimeout(() => {
        stderr.write(pending)
        pending = ''
      }, gathered)
    }
    pending += lineOf(summary, isColoured)
  }
}

function lineOf({ method, path, outcome, error, milliseconds }: RequestSummary, isColoured: boolean): string {
  const time = new Date(realTime()).toISOString().slice('2026-01-15T'.length, -1)
  const ending = error === undefined ? String(outcome) : `${outcome} ${error}`
  return `${time} ${method.padEnd(6)} ${path} ${isColoured ? paint(ending, outcome) : ending} ${milliseconds} ms\n`
}

function paint(text: string, outcome: RequestSummary['outcome']): string {
  return `\x1b[${colours[gravityOf(outcome)]}m${text}\x1b[0m`
}

function gravityOf(outcome: RequestSummary['outcome']): keyof typeof colours {
  if (typeof outcome === 'string' || outcome >= 500) return 'failed'
  return outcome >= 400 ? 'refused' : 'good'
}
