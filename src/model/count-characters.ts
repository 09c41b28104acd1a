/** Length in Unicode characters, as JSON Schema and the service count it: an emoji is one. */
export function countCharacters(text: string): number {
  let pairs = 0
  for (let index = 0; index < text.length - 1; index++) {
    const isPair =
      (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
    if (isPair) {
      pairs++
      index++
    }
  }
  return text.length - pairs
}
