import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { folderOf, type Consumer } from './consumers-home.ts'

/** The releases of Node that the consumers are run on: the oldest that `engines` allows, and the one of the tests. */
export const nodes = ['node-20', 'node-22', 'node-24'] as const
export type NodeRelease = (typeof nodes)[number]

/** What Vitest tells the processes that it starts is not for the programs of consumers. */
const surroundings = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TEST|NODE_ENV|NODE_OPTIONS|PACT_|EMR_)/.test(name),
  ),
)

interface Place {
  /** The packages that are around. */
  readonly consumer: Consumer
  readonly node?: NodeRelease
  /** Another folder than that of the consumer. */
  readonly cwd?: string
}

/** Runs a script with Node, and gives what it wrote to stdout. When it fails, all that it wrote is the error. */
export async function run(
  { consumer, node = 'node-24', cwd = folderOf(consumer) }: Place,
  ...args: readonly string[]
): Promise<string> {
  const program = `${folderOf('nodes')}/node_modules/${node}/bin/node`
  const env = { ...surroundings, PACT_DO_NOT_TRACK: 'true', NO_COLOR: '1' }
  try {
    const { stdout } = await promisify(execFile)(program, args, { cwd, env, maxBuffer: 2 ** 26 })
    return stdout
  } catch (error) {
    throw new Error(`On ${node}, beside the ${consumer}, this failed:\n${printedBy(error)}`, { cause: error })
  }
}

function printedBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.message, Reflect.get(error, 'stdout'), Reflect.get(error, 'stderr')].map(String).join('\n')
}
