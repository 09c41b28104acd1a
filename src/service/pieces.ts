const most = 10

/** A text in up to ten pieces, none of which ends within a character; an empty text is one piece. */
export function pieces(text: string): string[] {
  const characters = Array.from(text)
  const size = Math.max(1, Math.ceil(characters.length / most))
  const count = Math.max(1, Math.ceil(characters.length / size))
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  )
}
