import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}bench/results/`

export type Kind = 'ratios' | 'growth'

/** When and where a run was made; nothing tells whose machine it was. */
export interface Circumstances {
  readonly date: string
  readonly commit: string
  readonly node: string
  /** The kind of the machine, in general terms. */
  readonly machine: string
  /** How many processes wanted to run when the run began: above the number of processors, spreads grow. */
  readonly load: number
}

export function circumstances(): Circumstances {
  return {
    date: new Date().toISOString(),
    commit: currentCommit(),
    node: process.version,
    machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}`,
    load: loadavg()[0] ?? Number.NaN,
  }
}

/** Writes a whole run down and says where. */
export function keep(kind: Kind, begun: Circumstances, found: object): string {
  const file = `${folder}${begun.date.slice(0, 10)}-${begun.commit}.${kind}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...begun, ...found }, null, 2)}\n`)
  return file
}

/** The newest of the runs that are kept, as it was read; undefined when there is none. */
export function newest(kind: Kind): unknown {
  const kept = globSync(`${folder}*.${kind}.json`).map((file) => read(file))
  return kept.toSorted((one, other) => dateOf(one).localeCompare(dateOf(other))).at(-1)
}

export function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function dateOf(report: unknown): string {
  return typeof report === 'object' && report !== null && 'date' in report ? String(report.date) : ''
}

/** With `-changed` when the run measured more than the commit has. */
function currentCommit(): string {
  try {
    const isChanged = git('status', '--porcelain', '--', 'src', 'bench/*.ts', 'package-lock.json') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? '-changed' : ''}`
  } catch {
    return 'no-commit'
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}
