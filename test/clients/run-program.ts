import { execFile } from 'node:child_process'

/** How a program ended, and what it wrote. */
export interface Finished {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * The surroundings of a client: nothing of this machine's own, so that Debian's programs find Debian's modules even where
 * another Python comes first.
 */
const surroundings = {
  PATH: '/usr/bin:/bin',
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
  PYTHONDONTWRITEBYTECODE: '1',
}

/** Runs a program to its end. A program that is not there rejects. */
export function runProgram(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { env: { ...surroundings, ...environment } }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
