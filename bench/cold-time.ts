import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Milliseconds that a statement takes in a fresh process, Node's own start not counted. */
export function coldTimeOf(statement: string): () => Promise<number> {
  const timed = `const start = performance.now(); ${statement}; console.log(performance.now() - start)`
  return async () => {
    const args = ['--input-type=module', '--eval', timed]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
    const number = Number(stdout)
    if (stdout.trim() === '' || Number.isNaN(number)) throw new Error(`printed ${stdout} instead of a number`)
    return number
  }
}
