import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The number that a module prints, in a fresh process of this Node. */
export async function numberFrom(code: string): Promise<number> {
  const args = ['--input-type=module', '--eval', code]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  const number = Number(stdout)
  if (stdout.trim() === '' || Number.isNaN(number)) throw new Error(`printed ${stdout} instead of a number`)
  return number
}

/** Milliseconds that a statement takes in a fresh process, Node's own start not counted. */
export function coldTime(statement: string): Promise<number> {
  return numberFrom(`const start = performance.now(); ${statement}; console.log(performance.now() - start)`)
}

/** The cold times of several statements, in rounds, one after another in each. */
export async function coldTimes<Name extends string>(
  statements: Readonly<Record<Name, string>>,
  rounds: number,
): Promise<Record<Name, number[]>>
export async function coldTimes(
  statements: Readonly<Record<string, string>>,
  rounds: number,
): Promise<Record<string, number[]>> {
  const times = Object.fromEntries(Object.keys(statements).map((name): [string, number[]] => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, statement] of Object.entries(statements)) times[name]?.push(await coldTime(statement))
  }
  return times
}
