import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type ModuleInfo, type Plugin } from 'rolldown'
import manifest from './package.json' with { type: 'json' }

const source = fileURLToPath(new URL('./src/', import.meta.url))

/** The files that are reached by name: the doors, the command, and the process that contracts start. */
const entries = [
  ...Object.values(manifest.exports).filter((target) => target.startsWith('./dist/')),
  ...Object.values(manifest.bin),
  './dist/contracts/verifier-process.js',
].map((target) => target.replace(/^(\.\/)?dist\//, '').slice(0, -'.js'.length))

type Graph = { getModuleInfo(id: string): ModuleInfo | null }

/** A module and all that it imports. */
function reachOf(id: string, graph: Graph, reached = new Set<string>()): Set<string> {
  if (reached.has(id)) return reached
  reached.add(id)
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reachOf(next, graph, reached)
  return reached
}

/**
 * Modules that several entries need make one chunk a layer, because each further file costs a cold import a third of a
 * millisecond. The validators are most of the model and fixtures do not need them, so they stay apart.
 */
function chunkOf(id: string, graph: Graph): string | null {
  const path = relative(source, id)
  const [layer = path] = path.split(/[\\/]/)
  if (layer === 'fixtures' || layer === 'service') return layer
  if (layer !== 'model' && layer !== 'testkit-error.ts') return null
  return reachOf(`${source}fixtures/index.ts`, graph).has(id) ? 'model' : 'validate'
}

/**
 * Has the door of fixtures take all its names from one chunk: Node needs almost a millisecond more for a file that is
 * asked for twice. The chunk of fixtures imports the error anyway.
 */
const fixturesFromOneChunk: Plugin = {
  name: 'fixtures-from-one-chunk',
  renderChunk(code, { name, exports, moduleIds }) {
    if (name === 'fixtures') return { code: `${code}\nexport { TestkitError };`, map: null }
    if (name !== 'fixtures/index') return null
    if (moduleIds.length > 1)
      throw new Error(`the door of fixtures has code of its own: ${moduleIds.join(', ')}`)
    return { code: `export { ${exports.join(', ')} } from "../shared/fixtures.js";`, map: null }
  },
}

export default defineConfig({
  input: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
  external: /^[^./]/,
  platform: 'neutral',
  plugins: [fixturesFromOneChunk],
  output: {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    codeSplitting: {
      // A group takes what its modules import along, so the lower layer comes first.
      groups: ['model', 'validate', 'fixtures', 'service'].map((name, place, { length }) => ({
        name: (id, graph) => (chunkOf(id, graph) === name ? name : null),
        debugName: name,
        priority: length - place,
        minShareCount: 2,
      })),
    },
    minifyInternalExports: false,
    sourcemap: true,
    // The sources are in the package.
    sourcemapExcludeSources: true,
  },
})
