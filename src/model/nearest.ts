/** The allowed word that differs least, when it differs in at most half of its letters. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const ranked = allowed
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((left, right) => left.distance - right.distance)
  const [best] = ranked
  return best && best.distance <= best.candidate.length / 2 ? best.candidate : undefined
}

/** Levenshtein's distance, row by row. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [index, letter] of left.split('').entries()) {
    const next = [index + 1]
    for (const [column, other] of right.split('').entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
