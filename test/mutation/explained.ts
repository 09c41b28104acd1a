import { readFileSync } from 'node:fs'
import type { Mutant } from './plant-mutants.ts'
import { readJson } from './read-json.ts'

/** Why tests cannot, or need not, catch some changes of a line. */
export interface Explanation {
  /** The text of the line. */
  readonly line: string
  /** Each change as `old => new`. */
  readonly changes: readonly string[]
  readonly reason: string
}

/** The files of which every mutant is caught or explained here. */
export const explained = readJson<Readonly<Record<string, readonly Explanation[]>>>(
  readFileSync(new URL('explained.json', import.meta.url), 'utf8'),
)

const longest = 80

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest)}...` : line
}

/** A mutant in the words of an explanation. */
export function describeMutant(
  source: string,
  { location, replacement }: Mutant,
): { line: string; change: string } {
  const lines = source.split('\n').slice(location.start.line, location.end.line + 1)
  const last = lines.length - 1
  const code = lines
    .map((line, index) =>
      line.slice(index === 0 ? location.start.column : 0, index === last ? location.end.column : undefined),
    )
    .join('\n')
  return { line: lines[0]?.trim() ?? '', change: `${short(code)} => ${short(replacement)}` }
}

export function isExplained(fileName: string, { line, change }: { line: string; change: string }): boolean {
  return (explained[fileName] ?? []).some((known) => known.line === line && known.changes.includes(change))
}
