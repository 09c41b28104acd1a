import type { Coverage, Trial } from './job.ts'
import type { Mutant } from './plant-mutants.ts'

/** What it takes to load the modules of a test file anew, besides its tests. */
const millisecondsToLoad = 200

/** For each mutant the tests that may catch it, as many as there is time for, the likeliest and quickest first. */
export function planTrials(mutants: readonly Mutant[], coverage: Coverage, milliseconds: number): Trial[] {
  const { hits } = coverage
  const tests = testsByMutant(coverage)
  const files = costOfFiles(coverage)
  return mutants.map(({ id, fileName }) => {
    const reaching = tests.get(id) ?? []
    const perTest = reaching.map((test) => hits.perTest[test]?.[id] ?? 0)
    return {
      id,
      hits: Math.max(hits.static[id] ?? 0, ...perTest),
      reaching: affordable(reaching, milliseconds, (test) => coverage.milliseconds[test] ?? 0),
      loading: hits.static[id] ? nearest(fileName, files, milliseconds) : [],
    }
  })
}

function testsByMutant({ hits, failing }: Coverage): Map<string, string[]> {
  const tests = new Map<string, string[]>()
  for (const [test, reached] of Object.entries(hits.perTest)) {
    if (failing[test] !== undefined) continue
    for (const id of Object.keys(reached)) {
      const known = tests.get(id)
      if (known) known.push(test)
      else tests.set(id, [test])
    }
  }
  return tests
}

type Costs = ReadonlyMap<string, number>

function costOfFiles({ milliseconds }: Coverage): Costs {
  const costs = new Map<string, number>()
  for (const [test, cost] of Object.entries(milliseconds)) {
    const [file = ''] = test.split('#')
    costs.set(file, (costs.get(file) ?? millisecondsToLoad) + cost)
  }
  return costs
}

function affordable(names: readonly string[], most: number, costOf: (name: string) => number): string[] {
  let spent = 0
  return names
    .toSorted((one, other) => costOf(one) - costOf(other))
    .filter((name) => {
      spent += costOf(name)
      return spent <= most
    })
}

/** Files of tests: those named after the module whatever they cost, then those of its folder, then the others. */
function nearest(fileName: string, costs: Costs, most: number): string[] {
  const [, folder = '', name = ''] = fileName.replace(/\.ts$/, '').split('/')
  const own = [...costs.keys()].filter((file) => file.includes(`/${name}`))
  const others = [...costs.keys()].filter((file) => !own.includes(file))
  const isBeside = (file: string): boolean => file.includes(`/${folder}/`)
  const costOf = (file: string): number => costs.get(file) ?? 0
  return [
    ...own,
    ...affordable(others.filter(isBeside), most, costOf),
    ...affordable(
      others.filter((file) => !isBeside(file)),
      most,
      costOf,
    ),
  ]
}
