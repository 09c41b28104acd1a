import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { areas, leftOut } from './areas.ts'
import { describeMutant, explained, isExplained } from './explained.ts'
import type { Coverage, Job, Outcome, Trial } from './job.ts'
import { planTrials } from './plan-trials.ts'
import { plantMutants, root, type Mutant } from './plant-mutants.ts'
import { readJson } from './read-json.ts'
import { runJob, tryMutants } from './run-jobs.ts'

const usage = `npm run test:mutation [-- <path>... --seconds <n> --processes <n>]
Changes one thing after another in src/model, src/service and src/contracts, or in the given files and folders of them,
and tells which changes no test fails for. Fails when a file of test/mutation/explained.json has one that is not
explained there.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    /** Of tests, for a mutant that the first second has not caught. */
    seconds: { type: 'string', default: '20' },
    processes: { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
  },
})

const firstTry = 1000
const secondTry = Number(values.seconds) * 1000
const processes = Number(values.processes)

/** Each mutant with what became of it. */
type Tried = Mutant & { readonly outcome: Outcome }

async function tryArea(name: string, tests: readonly string[], mutated: readonly string[]): Promise<Tried[]> {
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
    return await tryTwice(copy, job, mutants, readJson(readFileSync(coverage, 'utf8')))
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
): Promise<Tried[]> {
  for (const [test, failure] of Object.entries(coverage.failing)) {
    console.log(`Left out, as it fails when run this way: ${test} ${failure}`)
  }
  const known = { ...job, failing: Object.keys(coverage.failing) }
  const first = planTrials(mutants, coverage, firstTry)
  const outcomes = await tryTrials(copy, { ...known, outcomes: `${job.outcomes}-first` }, first, firstTry)
  const second = planTrials(mutants, coverage, secondTry)
    .map((trial, index) => withoutTried(trial, first[index]))
    .filter(({ id, reaching, loading }) => isLeft(outcomes.get(id)) && reaching.length + loading.length > 0)
  const further = await tryTrials(copy, { ...known, outcomes: `${job.outcomes}-second` }, second, secondTry)
  return mutants.map((mutant) => {
    const outcome = further.get(mutant.id) ?? outcomes.get(mutant.id)
    if (!outcome) throw new Error(`Mutant ${mutant.id} was lost.`)
    return { ...mutant, outcome }
  })
}

function isLeft(outcome: Outcome | undefined): boolean {
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
): Promise<Map<string, Outcome>> {
  const longestSilence = Math.max(30_000, milliseconds * 3)
  const shards = Array.from({ length: processes }, (_, shard) => {
    const share = trials.filter((_trial, index) => index % processes === shard)
    return tryMutants(copy, { ...job, outcomes: `${job.outcomes}-${shard}` }, share, longestSilence)
  })
  const outcomes = (await Promise.all(shards)).flat()
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]))
}

interface Row {
  readonly mutants: number
  readonly caught: number
  readonly explained: number
  readonly left: number
  readonly 'caught %': number
}

/** Prints what is left of each file and returns the number of changes that have to be explained and are not. */
function report(tried: readonly Tried[]): number {
  const rows: Record<string, Row> = {}
  let unexplained = 0
  for (const [fileName, mutants = []] of Object.entries(Object.groupBy(tried, (mutant) => mutant.fileName))) {
    const source = readFileSync(join(root, fileName), 'utf8')
    const survivors = mutants.filter(({ outcome }) => isLeft(outcome))
    const left = survivors.filter((mutant) => !isExplained(fileName, describeMutant(source, mutant)))
    for (const mutant of left) {
      const { line, change } = describeMutant(source, mutant)
      console.log(
        `${fileName}:${mutant.location.start.line + 1} ${mutant.outcome.status}\n  ${line}\n    ${change}`,
      )
    }
    if (explained[fileName]) unexplained += left.length
    const caught = mutants.length - survivors.length
    rows[fileName] = {
      mutants: mutants.length,
      caught,
      explained: survivors.length - left.length,
      left: left.length,
      'caught %': Math.round((1000 * caught) / mutants.length) / 10,
    }
  }
  console.table(rows)
  return unexplained
}

if (values.help) {
  console.log(usage)
  process.exit()
}

const wanted = positionals.map((path) => relative(root, resolve(path)))
const tried: Tried[] = []
for (const [name, { mutate, tests }] of Object.entries(areas)) {
  const files = globSync(mutate, { cwd: root }).toSorted()
  const mutated = files.filter((file) => wanted.length === 0 || wanted.some((path) => file.startsWith(path)))
  if (mutated.length > 0) tried.push(...(await tryArea(name, tests, mutated)))
}
if (tried.length === 0) throw new Error(`There is nothing to mutate in ${wanted.join(', ')}.\n${usage}`)
const unexplained = report(tried)
if (unexplained > 0) {
  console.error(
    `${unexplained} changes go unnoticed: write a test that fails for them, or say in test/mutation/explained.json why none can.`,
  )
  process.exit(1)
}
