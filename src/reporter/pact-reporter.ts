import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finishRun } from '../contracts/finish-run.ts'
import { recordVariable } from '../contracts/run-record.ts'
import {
  whyPartialInJest,
  whyPartialInVitest,
  type JestConfig,
  type JestResults,
  type VitestModule,
  type VitestRun,
} from './why-partial.ts'

/**
 * A reporter for Vitest and for Jest that takes stale interactions out of pacts. After a full run, in which every
 * test ran and passed, a pact holds what the run verified and nothing else. After any other run it keeps the rest, and
 * the reporter says why. With `check` it writes nothing: stale interactions then fail the run.
 */
export class PactReporter {
  readonly #config: unknown
  #vitest: VitestRun | undefined
  #directory: string | undefined
  #failure: Error | undefined

  /** Jest gives its configuration; Vitest gives nothing that is needed. */
  constructor(config?: unknown) {
    this.#config = config
  }

  /** Vitest is about to start. */
  onInit(vitest: VitestRun): void {
    this.#vitest = vitest
    this.#open()
  }

  /** Vitest runs tests, in watch mode again and again. */
  onTestRunStart(): void {
    this.#open()
  }

  /** Vitest ran tests. */
  async onTestRunEnd(
    modules: readonly VitestModule[],
    _errors: readonly unknown[],
    reason: string,
  ): Promise<void> {
    const whyPartial = this.#vitest && (await whyPartialInVitest(this.#vitest, modules, reason))
    await this.#finish(whyPartial)
    if (this.#failure) process.exitCode = 1
  }

  /** Jest is about to start. */
  onRunStart(): void {
    this.#open()
  }

  /** Jest ran tests. */
  async onRunComplete(_contexts: unknown, results: JestResults): Promise<void> {
    await this.#finish(whyPartialInJest(isJestConfig(this.#config) ? this.#config : {}, results))
  }

  /** Jest fails the run with it. */
  getLastError(): Error | undefined {
    return this.#failure
  }

  /** Workers find the record by the environment, which they inherit: it is set before they start. */
  #open(): void {
    this.#close()
    const directory = mkdtempSync(join(tmpdir(), 'emr-containers-testkit-run-'))
    process.env[recordVariable] = directory
    this.#directory = directory
  }

  #close(): void {
    if (this.#directory !== undefined) rmSync(this.#directory, { recursive: true, force: true })
  }

  async #finish(whyPartial: string | undefined): Promise<void> {
    if (this.#directory === undefined) return
    const pacts = await finishRun(this.#directory, whyPartial)
    this.#failure = pacts.find(({ error }) => error)?.error
    for (const { message, error } of pacts) {
      const line = error?.message ?? message
      if (line !== undefined) process.stderr.write(`\n${line}\n`)
    }
    this.#close()
  }
}

function isJestConfig(config: unknown): config is JestConfig {
  return typeof config === 'object' && config !== null
}
