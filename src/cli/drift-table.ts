import type { Comparison, Difference } from '../drift/compare-models.ts'
import type { Fact } from '../drift/model-facts.ts'

/** A table of drift for people: each difference by its path, and below it what was known of it. */
export function driftTable({ differences, equal, known, edition }: Comparison): string {
  const width = Math.max(...differences.map(({ path }) => path.length))
  const row = (kind: string, path: string, described: string, aws: string) =>
    `${kind.padEnd(7)}  ${path.padEnd(width)}  ${described} -> ${aws}\n`
  const rows = differences.map(({ kind, path, described, aws, known: expected }) => {
    const reason = expected
      ? `         AWS was known to say ${shown(expected.aws)}: ${expected.reason}\n`
      : ''
    return row(kind, path, shown(described), shown(aws)) + reason
  })
  const table = rows.length === 0 ? '' : `${row('DRIFT', 'PATH', 'DESCRIBED', 'AWS')}${rows.join('')}\n`
  const age = edition === undefined ? '' : `An older model of AWS: that of ${edition}.\n`
  return `${table}${age}${equal} facts agree, ${known} differ as they are known to, ${summary(differences)}.\n`
}

function summary(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'none has drifted'
  const counts = (['added', 'removed', 'changed'] as const).map(
    (kind) => `${differences.filter((difference) => difference.kind === kind).length} ${kind}`,
  )
  return `${differences.length} drifted: ${counts.join(', ')}`
}

function shown(fact: Fact | undefined): string {
  return fact === undefined ? 'nothing' : JSON.stringify(fact)
}
