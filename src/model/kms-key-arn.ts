const opening = /^arn:(aws[a-zA-Z0-9-]*):kms:/u
const placeholder = /^\$\{[a-zA-Z]\w*\}$/u
const lineBreak = /[\n\r\u2028\u2029]/u
const keyCharacter = /[(0-9a-zA-Z)-?]/u

/**
 * The documented pattern of KMS keys, tried in one pass. As a regular expression it tries a key from each `:key/` on,
 * to the end of the text: quadratic for a text that has many of them. Generated validators use this in its place, and
 * a test holds the two against each other.
 */
export const kmsKeyArn: { readonly test: (text: string) => boolean } = {
  test(text) {
    const start = opening.exec(text)?.[0].length
    if (start === undefined) return placeholder.test(text)
    // A dot stands for no line break, and no other part of the pattern does.
    if (lineBreak.test(text)) return false
    return holdsKey(text, start)
  },
}

/** Whether after at least one character there is a `:key/`, and after that key characters alone, to the end. */
function holdsKey(text: string, start: number): boolean {
  let tail = text.length
  while (keyCharacter.test(text.charAt(tail - 1))) tail--
  // All of `:key/` are key characters themselves, so it lies in the tail.
  const last = text.slice(Math.max(tail, start + 1))
  return /:(\d{12})?:key\/./u.test(last)
}
