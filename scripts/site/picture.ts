/** A box of a picture, by its middle. */
export interface Box {
  readonly title: string
  readonly note?: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What is drawn double, such as a state that ends a job run. */
  readonly isFinal?: boolean
}

/** Draws on a transparent ground in the colour of the text around it, so that it is legible in dark and in light. */
export function picture(
  title: string,
  size: readonly [width: number, height: number],
  parts: readonly string[],
): string {
  const [width, height] = size
  return [
    '<div class="picture">',
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" fill="none" stroke="currentColor" font-size="17">`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="currentColor" stroke="none" /></marker></defs>',
    ...parts,
    '</svg>',
    '</div>',
  ].join('\n')
}

export function boxOf({ title, note, x, y, width, height, isFinal = false }: Box): string {
  const frame = (inset: number) =>
    `<rect x="${x - width / 2 + inset}" y="${y - height / 2 + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="8" />`
  const line = (text: string, dy: number, attributes: string) =>
    `<text x="${x}" y="${y + dy}" text-anchor="middle" fill="currentColor" stroke="none"${attributes}>${text}</text>`
  return [
    frame(0),
    ...(isFinal ? [frame(4)] : []),
    line(title, note === undefined ? 6 : -4, ' font-weight="600"'),
    ...(note === undefined ? [] : [line(note, 18, ' font-size="15" opacity="0.8"')]),
  ].join('\n')
}

/** An arrow from the edge of a box to the edge of another. */
export function arrow(from: Box, to: Box): string {
  const start = edgeTowards(from, to)
  const end = edgeTowards(to, from)
  return `<path d="M${start.x} ${start.y} L${end.x} ${end.y}" marker-end="url(#tip)" />`
}

/** Where the line between the middles of two boxes leaves the first. */
function edgeTowards(from: Box, to: Box): { x: number; y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : from.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : from.height / 2 / Math.abs(dy),
  )
  return { x: Math.round(from.x + dx * scale), y: Math.round(from.y + dy * scale) }
}
