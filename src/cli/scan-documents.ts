/** The text of a JSON value, and the line on which it begins. Where no value can be, the text is empty. */
export interface ScannedText {
  readonly text: string
  readonly line: number
  readonly isListed: boolean
}

/** Finds the values of a JSON text line by line: those that follow each other, or the items of a list. */
export interface DocumentScanner {
  /** The values that end on a line. */
  scan(text: string, line: number): ScannedText[]
  /** The line on which a value, or a list, began that has not ended. */
  openSince(): number | undefined
}

/** A string never goes over the end of a line, so a token never does. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],"]+|"/g

/** Characters of a value. No document comes near; text that never ends is not to fill the memory. */
const longest = 64 * 1024 * 1024

export function createDocumentScanner(): DocumentScanner {
  let list: { readonly since: number; last: '[' | 'item' | ',' } | undefined
  let value: { readonly since: number; before: string; depth: number } | undefined

  /** Takes the signs between the items of a list. False for a token that begins a value, as any other does. */
  const separates = (sign: string, line: number): boolean => {
    if (sign === '[' && !list) list = { since: line, last: '[' }
    else if (sign === ',' && list?.last === 'item') list.last = ','
    else if (sign === ']' && list && list.last !== ',') list = undefined
    else return false
    return true
  }

  return {
    scan(text, line) {
      const found: ScannedText[] = []
      let from = 0
      for (const { 0: sign, index } of text.matchAll(token)) {
        if (!value) {
          if (separates(sign, line)) continue
          if (list?.last === 'item') found.push({ text: '', line, isListed: true })
          value = { since: line, before: '', depth: 0 }
          from = index
        }
        if (sign === '{' || sign === '[') value.depth++
        else if (sign === '}' || sign === ']') value.depth--
        if (value.depth > 0) continue
        const last = text.slice(from, index + sign.length)
        found.push({ text: value.before + last, line: value.since, isListed: list !== undefined })
        if (list) list.last = 'item'
        value = undefined
      }
      if (value) value.before += `${text.slice(from)}\n`
      if (value && value.before.length > longest) found.push({ text: '', line: value.since, isListed: false })
      return found
    },
    openSince: () => value?.since ?? list?.since,
  }
}
