import { readFileSync } from 'node:fs'
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

interface Position {
  readonly line: number
  readonly column: number
}

/** A change of a text, with positions counted from 0. */
export interface Change {
  readonly replacement: string
  readonly location: { readonly start: Position; readonly end: Position }
}

/** A change in the words of an explanation. */
export interface Described {
  readonly line: string
  readonly change: string
}

/** A change of a source in the words of an explanation. */
export function describeChange(source: string, { location: { start, end }, replacement }: Change): Described {
  const lines = source.split('\n').slice(start.line, end.line + 1)
  const code = lines.map((line, index) => {
    const isLast = index === lines.length - 1
    return line.slice(index === 0 ? start.column : 0, isLast ? end.column : undefined)
  })
  return { line: lines[0]?.trim() ?? '', change: `${short(code.join('\n'))} => ${short(replacement)}` }
}

export function isExplained({ fileName, line, change }: Described & { readonly fileName: string }): boolean {
  return (explained[fileName] ?? []).some((known) => known.line === line && known.changes.includes(change))
}
