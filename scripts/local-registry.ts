import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A registry on this machine, from which npm installs this package as it was packed. */
export interface LocalRegistry {
  readonly url: string
  readonly close: () => void
}

interface Manifest {
  readonly name: string
  readonly version: string
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && 'name' in value && 'version' in value
}

function readManifest(folder: string): Manifest {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (isManifest(manifest)) return manifest
  throw new Error(`${folder} has no package`)
}

/** Packs the packages of some folders into another one, and serves them and nothing else. */
export async function serveRegistry(folders: readonly string[], place: string): Promise<LocalRegistry> {
  const packages = new Map<string, { readonly manifest: Manifest; readonly tarball: Buffer }>()
  for (const folder of folders) {
    const args = ['pack', '--ignore-scripts', '--pack-destination', place]
    const { stdout } = await promisify(execFile)('npm', args, { cwd: folder, maxBuffer: 2 ** 26 })
    const file = join(place, stdout.trim().split('\n').at(-1) ?? '')
    const manifest = readManifest(folder)
    packages.set(manifest.name, { manifest, tarball: readFileSync(file) })
  }
  const server = createServer((request, response) => {
    const [name = '', isTarball] = decodeURIComponent(request.url ?? '')
      .slice(1)
      .split('/-/')
    const found = packages.get(name)
    if (!found) return response.writeHead(404).end('{}')
    if (isTarball) return response.end(found.tarball)
    return response.end(JSON.stringify(describe(found.manifest, `http://${request.headers.host}`)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/** A package as a registry describes it. */
function describe(manifest: Manifest, registry: string): object {
  const { name, version } = manifest
  const dist = { tarball: `${registry}/${name}/-/${version}.tgz` }
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
}
