import { jsonPath, type Segments } from '../model/json-path.ts'

/** What a model says at one place. */
export type Fact = string | number | boolean

/** All that a model says, by path: `$.shapes.ReleaseLabel.max` is 64. */
export type Facts = ReadonlyMap<string, Fact>

/** A fact with its place below what it is said of. */
export type Entry = readonly [place: Segments, fact: Fact]

/** What is said of an operation or a shape, and the shapes that it refers to. */
export interface Described<Reference extends string = string> {
  readonly entries: readonly Entry[]
  readonly refers: readonly Reference[]
}

/** A model of the service in any format: what it says, operation by operation and shape by shape. */
export interface ServiceModel<Reference extends string = string> {
  readonly service: readonly Entry[]
  readonly operations: ReadonlyMap<string, () => Described<Reference>>
  readonly describeShape: (reference: Reference) => Described<Reference>
  /** The name that a shape has in every format, for the reference that this one has. */
  readonly nameOf: (reference: Reference) => string
}

/** The facts of the operations in `covered` and of every shape in their reach; of other operations the name alone. */
export function factsOf<Reference extends string>(
  model: ServiceModel<Reference>,
  covered: readonly string[],
): Facts {
  const facts = new Map<string, Fact>()
  const reached = new Set<Reference>()
  const add = (place: Segments, { entries, refers }: Described<Reference>) => {
    for (const [inside, fact] of entries) facts.set(jsonPath([...place, ...inside]), fact)
    for (const reference of refers) reached.add(reference)
  }
  add(['service'], { entries: model.service, refers: [] })
  for (const [name, describe] of model.operations) {
    facts.set(jsonPath(['operations', name]), true)
    if (covered.includes(name)) add(['operations', name], describe())
  }
  // A set hands out what is added while it is walked, and each shape once: recursive shapes come to an end.
  for (const reference of reached) add(['shapes', model.nameOf(reference)], model.describeShape(reference))
  return facts
}

/** One entry, or none where nothing is said. */
export function said(place: Segments, fact: Fact | undefined): Entry[] {
  return fact === undefined ? [] : [[place, fact]]
}

/** Entries with a place put before theirs. */
export function below(place: Segments, entries: readonly Entry[]): Entry[] {
  return entries.map(([inside, fact]) => [[...place, ...inside], fact])
}
