import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Job, Outcome, Trial } from './job.ts'
import { root } from './plant-mutants.ts'
import { readJson } from './read-json.ts'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const tick = 10_000

/** Tries mutants in one process after another: one ends where a mutant spoils it or never ends. */
export async function tryMutants(
  copy: string,
  job: Job,
  trials: readonly Trial[],
  longestSilence: number,
): Promise<Outcome[]> {
  const done = new Map<string, Outcome>()
  while (done.size < trials.length) {
    const left = trials.filter(({ id }) => !done.has(id))
    await runJob(copy, { ...job, mutants: left }, longestSilence)
    const outcomes = outcomesIn(job.outcomes)
    const last = outcomes.at(-1)
    if (last?.status === 'begun') {
      const outcome: Outcome = { id: last.id, status: 'endless' }
      appendFileSync(job.outcomes, `${JSON.stringify(outcome)}\n`)
      outcomes.push(outcome)
    }
    const before = done.size
    for (const outcome of outcomes) if (outcome.status !== 'begun') done.set(outcome.id, outcome)
    if (done.size === before) throw new Error(`No mutant was tried in ${copy}: run Vitest there to see why.`)
  }
  return [...done.values()]
}

/**
 * Runs one process, to its end or until it has said nothing for too long: of a mutant that never ends, or after the
 * last one, which may have left something open.
 */
export function runJob(copy: string, job: Job, longestSilence: number): Promise<void> {
  const file = `${job.outcomes}.job.json`
  writeFileSync(file, JSON.stringify(job))
  const config = ['--config', 'test/mutation/vitest.config.ts', '--root', '.']
  const child = spawn(process.execPath, [vitest, 'run', ...config], {
    cwd: copy,
    env: { ...process.env, MUTATION_JOB: file },
    stdio: 'ignore',
    // A group of its own, which ends with the process that Vitest starts.
    detached: true,
  })
  let said = outcomesIn(job.outcomes).length
  let silence = 0
  const watch = setInterval(() => {
    const outcomes = outcomesIn(job.outcomes)
    silence = outcomes.length === said ? silence + tick : 0
    said = outcomes.length
    const isTrying = outcomes.at(-1)?.status === 'begun'
    const isDone = outcomes.filter(({ status }) => status !== 'begun').length >= job.mutants.length
    if ((isTrying || isDone) && silence >= longestSilence && child.pid) process.kill(-child.pid, 'SIGKILL')
  }, tick)
  return new Promise((resolve) => {
    child.once('exit', () => {
      clearInterval(watch)
      resolve()
    })
  })
}

function outcomesIn(file: string): Outcome[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => readJson<Outcome>(line))
}
