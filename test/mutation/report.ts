import { explained, isExplained } from './explained.ts'
import { isLeft, type Tried } from './try-area.ts'

interface Row {
  readonly mutants: number
  readonly caught: number
  readonly explained: number
  readonly left: number
  readonly 'caught %': number
}

/** Prints what is left of each file and returns the number of changes that have to be explained and are not. */
export function report(tried: readonly Tried[]): number {
  const rows: Record<string, Row> = {}
  let unexplained = 0
  for (const [fileName, mutants = []] of Object.entries(Object.groupBy(tried, (mutant) => mutant.fileName))) {
    const survivors = mutants.filter(({ outcome }) => isLeft(outcome))
    const left = survivors.filter((mutant) => !isExplained(mutant))
    for (const { location, outcome, line, change } of left) {
      console.log(`${fileName}:${location.start.line + 1} ${outcome.status}\n  ${line}\n    ${change}`)
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
