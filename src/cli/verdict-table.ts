import type { VerifyResult } from '../contracts/verifier-report.ts'

/** A table of interactions for people: what came of each, and below it what is wrong with it. */
export function verdictTable({ interactions }: VerifyResult): string {
  const width = Math.max('CONSUMER'.length, ...interactions.map(({ consumer }) => consumer.length))
  const row = (result: string, consumer: string, interaction: string) =>
    `${result.padEnd(6)}  ${consumer.padEnd(width)}  ${interaction}\n`
  const rows = interactions.map(({ consumer, description, passed, mismatches }) => {
    const reasons = mismatches.map((mismatch) => row('', '', `  ${mismatch.replaceAll(/\s*\n\s*/g, ' ')}`))
    return row(passed ? 'passed' : 'FAILED', consumer, description || '(no description)') + reasons.join('')
  })
  const good = interactions.filter(({ passed }) => passed).length
  const total = `${interactions.length} interactions: ${good} passed, ${interactions.length - good} failed.\n`
  return `${row('RESULT', 'CONSUMER', 'INTERACTION')}${rows.join('')}\n${total}`
}
