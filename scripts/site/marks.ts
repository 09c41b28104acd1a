import { rowsOf } from './markdown.ts'
import { read } from './repository.ts'

/** Where it is known from that the service behaves so. */
export type Mark = 'documented' | 'observed' | 'assumed'

const kinds: Readonly<Record<Mark, string>> = { documented: 'tip', observed: 'info', assumed: 'warning' }

export function badge(mark: Mark): string {
  return `<Badge type="${kinds[mark]}" text="${mark}" />`
}

/** A behaviour that no source settles, as decisions/0010 has it. */
export interface Assumption {
  readonly behaviour: string
  readonly choice: string
  /** Files below `src`. */
  readonly places: string
}

export const assumptions: readonly Assumption[] = rowsOf(read('decisions/0010-assumptions.md')).map(
  ([behaviour = '', choice = '', places = '']) => ({ behaviour, choice, places }),
)

/** A text of the service, as a page of `discoveries` has it, and how it is known. */
export interface KnownText {
  readonly about: string
  readonly text: string
  readonly seenIn: string
  readonly mark: Mark
}

/** What the developer guide shows is documented; what others were seen to get is observed. */
export function knownTexts(page: string): KnownText[] {
  let from = ''
  return rowsOf(read(page)).map(([about = '', text = '', seenIn = '']) => {
    from = seenIn === 'same page' ? from : seenIn
    return { about, text, seenIn: from, mark: from.includes('developer guide') ? 'documented' : 'observed' }
  })
}

/** Texts in which `{id}` and `…` stand for anything, the more telling first. */
export function matches(template: string, text: string): boolean {
  const literal = template
    .split(/\{\w+\}|…/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(literal.join('.*'), 's').test(text)
}

/** The pieces of code in a text, without the name of an error before them. */
export function codesIn(markdown: string): string[] {
  return Array.from(markdown.matchAll(/`([^`]+)`/g), ([, text = '']) => text.replace(/^\w+Exception: /, ''))
}
