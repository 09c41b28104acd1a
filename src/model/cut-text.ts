/** A text of at most so many characters; what was cut off is marked, and no character is cut in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const end = Math.max(0, most - 3)
  const isInsidePair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return `${text.slice(0, isInsidePair ? end - 1 : end)}...`
}

/**
 * A list of texts after an opening, within so many characters in all. Stops at the first text that has no room, so
 * that the cost does not follow the number of items.
 */
export function joinWithin<Item>(
  most: number,
  opening: string,
  items: readonly Item[],
  write: (item: Item) => string,
): string {
  const more = '; ...'
  const texts: string[] = []
  let room = most - opening.length
  for (const item of items) {
    const text = cutText(write(item), most - opening.length - more.length)
    const isLast = texts.length === items.length - 1
    if (text.length > room - (isLast ? 0 : more.length)) {
      texts.push('...')
      break
    }
    texts.push(text)
    room -= text.length + '; '.length
  }
  return opening + texts.join('; ')
}
