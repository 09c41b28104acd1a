import { TestkitError, show } from '../testkit-error.ts'
import { differencesOf } from './differences.ts'
import { keyOf, mergedPact, readPact, readPactText, type PactDocument } from './pact-file.ts'

/** Differences that an error tells; more would hide the first ones. */
const mostTold = 5

/** Throws PACT_CHANGED when adding interactions to a pact file would change it. Writes nothing. */
export async function checkPact(file: string, addition: PactDocument): Promise<void> {
  const existing = await readPactText(file)
  if (existing === undefined) throw changed(file, ['there is no such file'])
  if (mergedPact(existing, addition, file) === existing) return
  const present = readPact(existing, file).interactions
  const found = addition.interactions.flatMap((interaction) => {
    const before = present.find((candidate) => keyOf(candidate) === keyOf(interaction))
    const name = show(interaction.description)
    if (!before) return [`the interaction ${name} is not in it`]
    return differencesOf(before, interaction).map((difference) => `in the interaction ${name}, ${difference}`)
  })
  throw changed(file, found.length > 0 ? found : ['its layout is not the one that a run writes'])
}

/** What a pact has that a run would take away or change. */
export function changed(file: string, found: readonly string[]): TestkitError {
  const told = found.slice(0, mostTold)
  const further = found.length > told.length ? [`and ${found.length - told.length} more`] : []
  return new TestkitError({
    code: 'PACT_CHANGED',
    failedTo: `keep the pact ${file}`,
    reason: [...told, ...further].join('; '),
    remedy: 'Run the tests without check, review what changes in the pact, and check it in.',
  })
}
