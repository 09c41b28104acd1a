/**
 * A pattern of the description as the documents write it: the description anchors classes of characters, and writes "not
 * blank" shorter.
 */
export function documentedPattern(pattern: string): string {
  if (pattern === '\\S') return '.*\\S.*'
  return /^\^\(\?:(\[.*\][+*])\)\$$/.exec(pattern)?.[1] ?? pattern
}
