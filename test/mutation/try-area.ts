import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftOut } from './areas.ts'
import type { Coverage, Job, Outcome, Trial } from './job.ts'
import { planTrials } from './plan-trials.ts'
import { plantMutants, type Mutant } from './plant-mutants.ts'
import { readJson } from './read-json.ts'
import { runJob, tryMutants } from './run-jobs.ts'

const firstTry = 1000

/** How much work there may be. */
export interface Effort {
  /** Milliseconds of tests for a mutant that the first second has not caught. */
  readonly secondTry: number
  readonly processes: number
}

/** Each mutant with what became of it. */
export type Tried = Mutant & { readonly outcome: Outcome }

/** Mutates files, in a copy of the project, and tries the tests of some files with each mutant. */
export async function tryArea(
  name: string,
  tests: readonly string[],
  mutated: readonly string[],
  effort: Effort,
): Promise<Tried[]> {
  const copy = mkdtempSync(join(tmpdir(), `mutation-${name}-`))
  try {
    const mutants = await plantMutants(copy, mutated)
    console.log(`${name}: ${mutants.length} mutants in ${mutated.length} files`)
    const left = globSync([...leftOut], { cwd: copy })
    const files = globSync([...tests], { cwd: copy }).filter((test) => !left.includes(test))
    const coverage = join(copy, 'coverage.json')
    const job: Job = {
      tests: files.toSorted(),
      failing: [],
      mutants: 'observe',
      coverage,
      outcomes: join(copy, 'outcomes'),
    }
    await runJob(copy, job, Number.POSITIVE_INFINITY)
    return await tryTwice(copy, job, mutants, readJson(readFileSync(coverage, 'utf8')), effort)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Most mutants are caught within a second; the others are given all the time there is. */
async function tryTwice(
  copy: string,
  job: Job,
  mutants: readonly Mutant[],
  coverage: Coverage,
  { secondTry, processes }: Effort,
): Promise<Tried[]> {
  for (const [test, failure] of Object.entries(coverage.failing)) {
    console.log(`Left out, as it fails when run this way: ${test} ${failure}`)
  }
  const known = { ...job, failing: Object.keys(coverage.failing) }
  const first = planTrials(mutants, coverage, firstTry)
  const outcomes = await tryTrials(
    copy,
    { ...known, outcomes: `${job.outcomes}-first` },
    first,
    firstTry,
    processes,
  )
  const second = planTrials(mutants, coverage, secondTry)
    .map((trial, index) => withoutTried(trial, first[index]))
    .filter(({ id, reaching, loading }) => isLeft(outcomes.get(id)) && reaching.length + loading.length > 0)
  const further = await tryTrials(
    copy,
    { ...known, outcomes: `${job.outcomes}-second` },
    second,
    secondTry,
    processes,
  )
  return mutants.map((mutant) => {
    const outcome = further.get(mutant.id) ?? outcomes.get(mutant.id)
    if (!outcome) throw new Error(`Mutant ${mutant.id} was lost.`)
    return { ...mutant, outcome }
  })
}

/** Whether no test has noticed a mutant. */
export function isLeft(outcome: Outcome | undefined): boolean {
  return outcome?.status === 'survived' || outcome?.status === 'unreached'
}

function withoutTried({ reaching, loading, ...trial }: Trial, tried: Trial | undefined): Trial {
  return {
    ...trial,
    reaching: reaching.filter((test) => !tried?.reaching.includes(test)),
    loading: loading.filter((file) => !tried?.loading.includes(file)),
  }
}

async function tryTrials(
  copy: string,
  job: Job,
  trials: readonly Trial[],
  milliseconds: number,
  processes: number,
): Promise<Map<string, Outcome>> {
  const longestSilence = Math.max(30_000, milliseconds * 3)
  const shards = Array.from({ length: processes }, (_, shard) => {
    const share = trials.filter((_trial, index) => index % processes === shard)
    return tryMutants(copy, { ...job, outcomes: `${job.outcomes}-${shard}` }, share, longestSilence)
  })
  const outcomes = (await Promise.all(shards)).flat()
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]))
}
