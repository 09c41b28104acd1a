import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import * as fc from 'fast-check'
// By their files: the name `vitest` leads to the tests that are collected.
import { test as itself, vi } from '../../node_modules/vitest/dist/index.js'
import { openFile, type CollectedTest } from './collected-tests.ts'
import type { Coverage, Job, Outcome, Trial } from './job.ts'
import { readJson } from './read-json.ts'

/** What the planted code looks at: see the head of any planted file. */
interface Planted {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: Coverage['hits']
}

const job = readJson<Job>(readFileSync(process.env['MUTATION_JOB'] ?? '', 'utf8'))
const planted: Planted = {}
Reflect.set(globalThis, '__stryker__', planted)

// Before a test takes the clock away.
const { setTimeout, clearTimeout } = globalThis
const longestTest = 30_000

/** The first failure says that a mutant is caught: there is no need for a small example. */
fc.configureGlobal({ endOnFailure: true })

async function collect(file: string): Promise<readonly CollectedTest[]> {
  globalThis.collectedTests = []
  openFile(file)
  await import(`${process.cwd()}/${file}`)
  return globalThis.collectedTests
}

/** What a test fails with, or undefined when it passes. */
async function failureOf(test: CollectedTest): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The test takes too long.')), longestTest)
  })
  try {
    await Promise.race([test.run(), late])
    return undefined
  } catch (error) {
    vi.useRealTimers()
    vi.restoreAllMocks()
    return String(error).slice(0, 200)
  } finally {
    clearTimeout(timer)
  }
}

function activate(mutant: string | undefined, hits = 0): void {
  planted.activeMutant = mutant
  planted.hitCount = mutant === undefined ? undefined : 0
  planted.hitLimit = Math.max(10_000, hits * 20)
}

const tests = new Map<string, CollectedTest>()

async function collectAll(): Promise<void> {
  for (const file of job.tests) {
    for (const [index, test] of (await collect(file)).entries()) tests.set(`${file}#${index}`, test)
  }
}

/** Runs every test once, without a mutant, to learn which mutants each reaches. */
async function observe(): Promise<void> {
  const milliseconds: Record<string, number> = {}
  const failing: Record<string, string> = {}
  for (const [id, test] of tests) {
    planted.currentTestId = id
    const start = performance.now()
    const failure = await failureOf(test)
    milliseconds[id] = performance.now() - start
    if (failure !== undefined) failing[id] = `${test.name}: ${failure}`
  }
  planted.currentTestId = undefined
  const hits = planted.mutantCoverage ?? { static: {}, perTest: {} }
  writeFileSync(job.coverage, JSON.stringify({ milliseconds, failing, hits } satisfies Coverage))
}

function report(outcome: Outcome): void {
  appendFileSync(job.outcomes, `${JSON.stringify(outcome)}\n`)
}

/** Runs the tests that reach a mutant, the quickest first, until one fails with it and passes without it. */
async function tryRunning({ id, hits, reaching }: Trial): Promise<boolean> {
  for (const name of reaching) {
    const test = tests.get(name)
    if (!test) throw new Error(`There is no test ${name}.`)
    activate(id, hits)
    const failure = await failureOf(test)
    activate(undefined)
    if (failure === undefined) continue
    // What a mutant leaves behind must not count against the next one.
    const isSpoilt = (await failureOf(test)) !== undefined
    report({ id, status: 'caught', by: `${name} ${test.name}`, failure })
    if (isSpoilt) throw new Error('The next mutant needs a process of its own.')
    return true
  }
  return false
}

/** A mutant that is reached while its module loads needs the module loaded with it. */
async function tryLoading({ id, hits, loading }: Trial): Promise<boolean> {
  for (const file of loading) {
    vi.resetModules()
    activate(id, hits)
    let by = `${file} while loading`
    let failure: string | undefined
    try {
      for (const [index, test] of (await collect(file)).entries()) {
        if (job.failing.includes(`${file}#${index}`)) continue
        failure = await failureOf(test)
        by = `${file} ${test.name}`
        if (failure !== undefined) break
      }
    } catch (error) {
      failure = String(error).slice(0, 200)
    }
    activate(undefined)
    if (failure === undefined) continue
    report({ id, status: 'caught', by, failure })
    return true
  }
  return false
}

itself('mutants are tried', { timeout: 0 }, async () => {
  await collectAll()
  if (job.mutants === 'observe') return observe()
  for (const trial of job.mutants) {
    const { id, reaching, loading } = trial
    report({ id, status: 'begun' })
    if ((await tryRunning(trial)) || (await tryLoading(trial))) continue
    report({ id, status: reaching.length + loading.length > 0 ? 'survived' : 'unreached' })
  }
})
