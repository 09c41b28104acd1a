import manifest from '../../package.json' with { type: 'json' }

/** What an application can import of the package, but for JSON. */
export const doors: readonly string[] = Object.entries(manifest.exports)
  .filter(([, target]) => target.endsWith('.js'))
  .map(([subpath]) => subpath.replace('.', manifest.name))

/** The names of the values that a door exports, in order. */
export async function namesOf(door: string): Promise<string[]> {
  const names: unknown = await import(/* @vite-ignore */ door)
  return typeof names === 'object' && names !== null ? Object.keys(names).toSorted() : []
}
