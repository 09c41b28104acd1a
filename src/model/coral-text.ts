import type { Segments } from './json-path.ts'
import { cutText } from './cut-text.ts'

/** Dotted, with items counted from 1; the style of items is that of older services and not seen of this one. */
export function coralPath(segments: Segments): string {
  return segments
    .map((segment) => (typeof segment === 'number' ? `${segment + 1}.member` : segment))
    .join('.')
}

/** A value as Java prints it, within so many characters: what has no room is not looked at. */
export function coralText(value: unknown, room: number): string {
  if (typeof value !== 'object' || value === null) return cutText(String(value), room)
  const isList = Array.isArray(value)
  let text = ''
  let separator = ''
  for (const [key, child] of Object.entries(value)) {
    if (text.length >= room) break
    const name = isList ? '' : `${key}=`
    text += `${separator}${name}${coralText(child, room - text.length)}`
    separator = ', '
  }
  return cutText(isList ? `[${text}]` : `{${text}}`, room)
}
