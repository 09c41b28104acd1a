import { editions, knownDifferences, type Edition } from './known-differences.ts'
import type { Fact, Facts } from './model-facts.ts'
import type { ModelFormat } from './same-meaning.ts'

/** What AWS's model says otherwise than it is known to. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly path: string
  /** What the description says. */
  readonly described?: Fact
  /** What AWS's model says. */
  readonly aws?: Fact
  /** What AWS's model is known to say instead, where a difference was known. */
  readonly known?: KnownFact
}

/** What AWS's model says where the description says something else. */
export interface KnownFact {
  readonly aws?: Fact
  readonly reason: string
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Paths at which AWS's model differs as it is known to. */
  readonly known: number
  /** Paths at which the description and AWS's model say the same. */
  readonly equal: number
  /** The release in which AWS's model was like this, where it is not today's. */
  readonly edition?: string
}

/**
 * Compares the description with a model of AWS, of today or of an older edition: of all that were seen in the format, the
 * one that explains most counts, and of two that explain as much the newer one.
 */
export function compareModels(description: Facts, aws: Facts, format: ModelFormat): Comparison {
  let known = knownToday()
  let best = compareWith(known, description, aws)
  for (const { seen, ...changes } of editions) {
    known = knownBefore(known, changes, description)
    if (seen[format] === undefined) continue
    const comparison = compareWith(known, description, aws)
    if (comparison.differences.length >= best.differences.length) continue
    best = { ...comparison, edition: seen[format] }
  }
  return best
}

type KnownFacts = ReadonlyMap<string, KnownFact>

function knownToday(): KnownFacts {
  return new Map(
    knownDifferences.flatMap(({ paths, ...fact }) => paths.map((path): [string, KnownFact] => [path, fact])),
  )
}

/** What is known of an edition: all that is known of the next newer one, and what changed between them. */
function knownBefore(
  newer: KnownFacts,
  { lacks, differs }: Omit<Edition, 'seen'>,
  description: Facts,
): KnownFacts {
  const known = new Map(newer)
  const reason = 'AWS added or changed it since.'
  for (const path of [...description.keys(), ...newer.keys()])
    if (lacks.some((place) => isWithin(path, place))) known.set(path, { reason })
  for (const [path, aws] of Object.entries(differs)) known.set(path, { aws, reason })
  return known
}

function isWithin(path: string, place: string): boolean {
  return path.startsWith(place) && ['', '.', '['].includes(path.charAt(place.length))
}

function compareWith(known: KnownFacts, description: Facts, aws: Facts): Comparison {
  const differences: Difference[] = []
  let [equal, asKnown] = [0, 0]
  for (const path of new Set([...description.keys(), ...known.keys(), ...aws.keys()])) {
    const difference = differenceAt(path, description.get(path), aws.get(path), known.get(path))
    if (difference) differences.push(difference)
    else if (known.has(path)) asKnown++
    else equal++
  }
  differences.sort((one, other) => (one.path < other.path ? -1 : 1))
  return { differences, known: asKnown, equal }
}

function differenceAt(
  path: string,
  described: Fact | undefined,
  aws: Fact | undefined,
  known: KnownFact | undefined,
): Difference | undefined {
  const expected = known ? known.aws : described
  if (aws === expected) return undefined
  const changed = aws === undefined ? 'removed' : 'changed'
  return {
    kind: expected === undefined ? 'added' : changed,
    path,
    ...(described === undefined ? {} : { described }),
    ...(aws === undefined ? {} : { aws }),
    ...(known === undefined ? {} : { known }),
  }
}
