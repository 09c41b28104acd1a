/**
 * Stands in for `vitest` in test files: gathers the tests instead of running them, so that one process can run those
 * that reach a mutant, for thousands of mutants, without loading anything twice.
 */

// By its file: the name `vitest` leads here.
import { expect, expectTypeOf, vi } from '../../node_modules/vitest/dist/index.js'

export { expect, expectTypeOf, vi }

type Body = (...inputs: never[]) => unknown

interface Suite {
  readonly name: string
  readonly around: Suite | undefined
  readonly before: Body[]
  readonly after: Body[]
}

export interface CollectedTest {
  readonly name: string
  readonly run: () => Promise<void>
}

declare global {
  // The driver and the test files may hold two instances of this module, of which the modules were reset between.
  var collectedTests: CollectedTest[]
}

globalThis.collectedTests ??= []

let suite: Suite = openSuite('', undefined)

function openSuite(name: string, around: Suite | undefined): Suite {
  return { name, around, before: [], after: [] }
}

/** Suites from the outermost to this one. */
function suitesTo(inner: Suite): readonly Suite[] {
  return inner.around ? [...suitesTo(inner.around), inner] : [inner]
}

/** Starts a file: its hooks are its own. */
export function openFile(name: string): void {
  suite = openSuite(name, undefined)
}

function collect(title: string, body: Body, inputs: readonly unknown[]): void {
  const suites = suitesTo(suite)
  const name = [...suites.map((around) => around.name), title].join(' > ')
  globalThis.collectedTests.push({ name, run: () => run(suites, body, inputs) })
}

async function run(suites: readonly Suite[], body: Body, inputs: readonly unknown[]): Promise<void> {
  try {
    for (const hook of suites.flatMap(({ before }) => before)) await Reflect.apply(hook, undefined, [])
    await Reflect.apply(body, undefined, inputs)
  } finally {
    const after = suites.toReversed().flatMap((inner) => inner.after)
    for (const hook of after) await Reflect.apply(hook, undefined, [])
  }
}

function bodyOf(parts: readonly unknown[]): Body {
  const body = parts.find((part): part is Body => typeof part === 'function')
  if (!body) throw new Error('A test without a body cannot fail.')
  return body
}

/** As Vitest does: rows are spread when all of them are lists. */
function rowsOf(rows: readonly unknown[]): readonly (readonly unknown[])[] {
  const lists = rows.filter((row): row is unknown[] => Array.isArray(row))
  return lists.length === rows.length ? lists : rows.map((row) => [row])
}

type Rows = (rows: readonly unknown[]) => (title: string, ...parts: readonly unknown[]) => void

function collectTest(title: string, ...parts: readonly unknown[]): void {
  collect(title, bodyOf(parts), [])
}
const eachTest: Rows =
  (rows) =>
  (title, ...parts) => {
    for (const [index, row] of rowsOf(rows).entries()) collect(`${title} [${index}]`, bodyOf(parts), row)
  }

function collectSuite(title: string, ...parts: readonly unknown[]): void {
  enter(title, bodyOf(parts), [])
}
const eachSuite: Rows =
  (rows) =>
  (title, ...parts) => {
    for (const [index, row] of rowsOf(rows).entries()) enter(`${title} [${index}]`, bodyOf(parts), row)
  }

function enter(title: string, body: Body, inputs: readonly unknown[]): void {
  const around = suite
  suite = openSuite(title, around)
  Reflect.apply(body, undefined, inputs)
  suite = around
}

export const test = Object.assign(collectTest, { each: eachTest, concurrent: collectTest })
export const describe = Object.assign(collectSuite, { each: eachSuite })

export const beforeAll = (hook: Body): unknown => suite.before.push(hook)
export const beforeEach = beforeAll
export const afterAll = (hook: Body): unknown => suite.after.unshift(hook)
export const afterEach = afterAll
