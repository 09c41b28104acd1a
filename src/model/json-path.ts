/** A place in a value: names of members and keys, numbers of items. */
export type Segments = readonly (string | number)[]

/** A path in JSONPath notation: `$.tags["a key"]`. */
export function jsonPath(segments: Segments): string {
  const steps = segments.map((segment) =>
    /^[A-Za-z_]\w*$/.test(String(segment)) ? `.${segment}` : `[${JSON.stringify(segment)}]`,
  )
  return `$${steps.join('')}`
}

/** The value at a place, or undefined when there is none. */
export function valueAt(root: unknown, segments: Segments): unknown {
  return segments.reduce<unknown>((value, segment) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
    return isThere ? Reflect.get(value, segment) : undefined
  }, root)
}

/** The place that a JSON pointer names in a value. */
export function segmentsOf(pointer: string, root: unknown): (string | number)[] {
  const segments: (string | number)[] = []
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    segments.push(Array.isArray(valueAt(root, segments)) ? Number(name) : name)
  }
  return segments
}
