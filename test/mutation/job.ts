/** What one process is to do: to observe which mutants each test reaches, or to try some mutants. */
export interface Job {
  /** Files of tests. */
  readonly tests: readonly string[]
  /** Tests that fail without a mutant, of which nothing can be learnt. */
  readonly failing: readonly string[]
  readonly mutants: 'observe' | readonly Trial[]
  /** File for the {@link Coverage}. */
  readonly coverage: string
  /** File for one {@link Outcome} a line. */
  readonly outcomes: string
}

export interface Trial {
  readonly id: string
  /** How often a test comes past it, at most. */
  readonly hits: number
  /** Tests that reach it, the quickest first. */
  readonly reaching: readonly string[]
  /** Files of tests to load anew with it, when it is reached while its module loads. */
  readonly loading: readonly string[]
}

type Hits = Record<string, number>

/** What the tests do without a mutant, by test: its file and its place in it, as `test/a.test.ts#3`. */
export interface Coverage {
  readonly milliseconds: Readonly<Record<string, number>>
  /** Why tests fail without a mutant. */
  readonly failing: Readonly<Record<string, string>>
  readonly hits: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> }
}

export type Outcome = { readonly id: string } & (
  | { readonly status: 'begun' | 'survived' | 'unreached' | 'endless' }
  | { readonly status: 'caught'; readonly by: string; readonly failure: string }
)
