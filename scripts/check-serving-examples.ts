import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { serveRegistry } from './local-registry.ts'
import { createProcesses, retry, type Processes } from './processes.ts'
import { readDockerfile, readWorkflow, type Dockerfile, type WorkflowJob } from './read-example-files.ts'

type Check = (title: string, run: () => Promise<unknown>) => Promise<void>
type Environment = Readonly<Record<string, string | undefined>>

/** The port that the examples name: another program of this machine may have it. */
const usualPort = '4566'
/** Tests of somebody's project, in their stead. */
const tests = `#!/bin/sh
curl --silent --fail "$AWS_ENDPOINT_URL_EMR_CONTAINERS/virtualclusters/abcdefghijklmnopqrstuvwxy/jobruns"
`

/** Runs what the Dockerfile and the workflow say, without Docker and GitHub, with this package as it was packed. */
export async function checkServingExamples(root: string, workshop: string, check: Check): Promise<void> {
  const port = await freePort()
  const read = (name: string) =>
    readFileSync(join(root, 'examples', name), 'utf8').replaceAll(usualPort, port)
  const image = readDockerfile(read('Dockerfile'))
  const workflow = readWorkflow(read('github-actions/test.yml'))
  if (workflow.jobs.length === 0) throw new Error('the workflow has no jobs')
  const registry = await serveRegistry([root, join(root, 'node_modules/@faker-js/faker')], workshop)
  const machine = { ...machineOf(workshop, registry.url), EMR_TESTKIT_PORT: port }
  const processes = createProcesses(workshop, (folder) =>
    writeFileSync(join(folder, 'run-your-tests'), tests, { mode: 0o755 }),
  )
  try {
    await check('what the Dockerfile installs serves, is healthy, and ends when it is told to', async () => {
      for (const command of image.runs) await processes.run(['sh', '-e', '-c', command], machine)
      await serving(image, processes, machine, () => Promise.resolve())
    })
    for (const job of workflow.jobs) {
      await check(`the steps of the workflow's job ${job.name} pass`, () =>
        runJob(job, image, processes, { ...machine, ...workflow.environment }),
      )
      processes.endAll()
    }
  } finally {
    processes.endAll()
    registry.close()
  }
}

/** Where npm installs from the registry, and what it installs is found. */
function machineOf(workshop: string, registry: string): Environment {
  const prefix = join(workshop, 'global')
  return {
    ...process.env,
    PATH: `${join(prefix, 'bin')}:${process.env['PATH']}`,
    npm_config_registry: registry,
    npm_config_cache: join(workshop, 'cache'),
    npm_config_prefix: prefix,
  }
}

/** Does something while what a container of the image runs is there, and healthy. */
async function serving(
  { environment, entrypoint, health }: Dockerfile,
  processes: Processes,
  machine: Environment,
  use: () => Promise<void>,
): Promise<void> {
  const inContainer = { ...environment, ...machine }
  const container = processes.start(entrypoint, inContainer)
  try {
    await retry(() => processes.run(health, inContainer))
    await use()
  } finally {
    container.kill('SIGTERM')
    await once(container, 'exit')
  }
  if (container.exitCode !== 0) throw new Error(`the container ended with ${container.exitCode}`)
}

async function runJob(
  { scripts, serviceEnvironment }: WorkflowJob,
  image: Dockerfile,
  processes: Processes,
  machine: Environment,
): Promise<void> {
  if (scripts.length === 0) throw new Error('it has no steps')
  const runSteps = async () => {
    for (const script of scripts) await processes.run(['bash', '-e', '-c', script], machine)
  }
  if (serviceEnvironment) await serving(image, processes, { ...machine, ...serviceEnvironment }, runSteps)
  else await runSteps()
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return String(typeof address === 'object' && address ? address.port : '')
}
