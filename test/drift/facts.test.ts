import { describe, expect, test } from 'vitest'
import { compareModels } from '../../src/drift/compare-models.ts'
import { editions, knownDifferences } from '../../src/drift/known-differences.ts'
import type { Fact, Facts } from '../../src/drift/model-facts.ts'
import { readDescription } from '../../src/drift/read-description.ts'
import { readServiceModel } from '../../src/drift/read-service-model.ts'
import { modelFormats } from '../../src/drift/same-meaning.ts'
import { modelOfToday } from './service-model.ts'

const description = readDescription()
const today = readServiceModel(modelOfToday()).facts

/** The facts of every edition that was seen in a format. */
function factsOfEditions(format: (typeof modelFormats)[number]): Map<string, Facts> {
  const all = new Map<string, Facts>([['today', today]])
  const facts = new Map(today)
  for (const { seen, lacks, differs } of editions) {
    for (const path of facts.keys())
      if (lacks.some((place) => path === place || path.startsWith(`${place}.`))) facts.delete(path)
    for (const [path, fact] of Object.entries(differs)) facts.set(path, fact)
    if (seen[format] !== undefined) all.set(seen[format], new Map(facts))
  }
  return all
}

const everyEdition = modelFormats.flatMap((format) =>
  Array.from(factsOfEditions(format), ([edition, facts]) => ({ format, edition, facts })),
)

function other(fact: Fact): Fact {
  return typeof fact === 'number' ? fact + 1 : `not ${fact}`
}

describe.each(everyEdition)('as $format writes it, the model of $edition', ({ format, edition, facts }) => {
  const driftOf = (change: (changed: Map<string, Fact>) => unknown) => {
    const changed = new Map(facts)
    change(changed)
    return compareModels(description, changed, format).differences.map(({ kind, path }) => `${kind} ${path}`)
  }

  test('is known as that', () => {
    const comparison = compareModels(description, facts, format)
    expect(comparison.differences).toEqual([])
    expect(comparison.edition ?? 'today').toBe(edition)
  })

  test('has no fact that can go, change or be joined by another without being reported, alone and by its path', () => {
    const seen = Array.from(facts, ([path, fact]) => [
      ...driftOf((changed) => changed.delete(path)),
      ...driftOf((changed) => changed.set(path, other(fact))),
      ...driftOf((changed) => changed.set(`${path}.more`, true)),
    ])
    expect(seen).toEqual(
      Array.from(facts.keys(), (path) => [`removed ${path}`, `changed ${path}`, `added ${path}.more`]),
    )
  })
})

describe.each(everyEdition)('as $format writes it, in the model of $edition', ({ format, facts }) => {
  test('nothing goes unreported with all that is said of it', () => {
    for (const place of facts.keys()) {
      const rest = Array.from(facts).filter(([path]) => path !== place && !path.startsWith(`${place}.`))
      const { differences } = compareModels(description, new Map(rest), format)
      expect(differences).toContainEqual(expect.objectContaining({ kind: 'removed', path: place }))
    }
  })
})

test('every known difference is one, and has its reason', () => {
  const paths = knownDifferences.flatMap((difference) => difference.paths)
  expect(new Set(paths).size).toBe(paths.length)
  for (const { paths: places, aws, reason } of knownDifferences) {
    expect(reason).toMatch(/^[A-Z].*\.$/)
    for (const path of places) expect([path, description.get(path)]).not.toEqual([path, aws])
  }
})

test('what an older edition lacks is there today, and what it says otherwise is said', () => {
  for (const { lacks, differs } of editions) {
    for (const place of lacks)
      expect(Array.from(today.keys())).toContain(
        place.includes('members') || place.includes('operations') ? place : `${place}.type`,
      )
    for (const [path, fact] of Object.entries(differs))
      expect([undefined, fact]).not.toContain(today.get(path))
  }
})

test('the description says the same in the words of both formats as AWS does', () => {
  expect(description.get('$.shapes.ReleaseLabel.pattern')).toBe(today.get('$.shapes.ReleaseLabel.pattern'))
  expect(description.get('$.shapes.ReleaseLabel.pattern')).toBe('^[\\.\\-_/A-Za-z0-9]+$')
})
