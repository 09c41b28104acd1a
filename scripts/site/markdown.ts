/** A page of the site: its address without suffix, and its Markdown, which starts with the title. */
export interface Page {
  /** Such as `catalogue/faults`. */
  readonly path: string
  readonly text: string
}

/** A table; cells are Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map(row).join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`
}

/** A bar ends a cell even within code, unless it is escaped. */
function cell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll(/(?<!\\)\|/g, String.raw`\|`)
}

/** Text that is shown as it is. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ')
}

/** A block of code. */
export function fence(language: string, text: string): string {
  const marks = text.includes('```') ? '````' : '```'
  return `${marks}${language}\n${text.trimEnd()}\n${marks}`
}

export function json(value: unknown): string {
  return fence('json', JSON.stringify(value, null, 2))
}

/** A part that is folded until a reader opens it. */
export function folded(title: string, text: string): string {
  return `::: details ${title}\n${text}\n:::`
}

/** Parts of a page, with an empty line between them. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** The rows of the tables of a page, without their heads. */
export function rowsOf(markdown: string): string[][] {
  const lines = markdown.split('\n')
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1] ?? ''))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((text) => text.trim()),
    )
}

function isRule(line: string): boolean {
  return /^\|[ |:-]+\|$/.test(line)
}
