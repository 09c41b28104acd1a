import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brokerHome, isBrokerInstalled } from './broker-home.ts'

/** A Pact Broker of its own, with an empty database. */
export interface RunningBroker {
  readonly url: string
  readonly username: string
  readonly password: string
  stop(): Promise<void>
}

const [username, password] = ['ci', 'secret']

/** Starts the broker on the loopback interface and waits until it answers, or says why it died. */
export async function startBroker(): Promise<RunningBroker> {
  if (!isBrokerInstalled()) throw new Error('The Pact Broker is not installed: npm run install:broker')
  const home = brokerHome()
  const folder = await mkdtemp(join(tmpdir(), 'pact-broker-'))
  const port = await freePort()
  const child = spawn('bundle', ['exec', 'puma', '-b', `tcp://127.0.0.1:${port}`, '-t', '2:4', 'config.ru'], {
    cwd: home,
    env: {
      ...withoutBroker(process.env),
      BUNDLE_GEMFILE: `${home}/Gemfile`,
      BUNDLE_PATH: `${home}/gems`,
      BUNDLE_APP_CONFIG: `${home}/.bundle`,
      RACK_ENV: 'production',
      PACT_BROKER_DATABASE_URL: `sqlite:///${folder}/broker.sqlite3`,
      PACT_BROKER_LOG_STREAM: 'stdout',
      PACT_BROKER_LOG_LEVEL: 'warn',
      PACT_BROKER_SEED_EXAMPLE_DATA: 'false',
      PACT_BROKER_BASIC_AUTH_ENABLED: 'true',
      PACT_BROKER_BASIC_AUTH_USERNAME: username,
      PACT_BROKER_BASIC_AUTH_PASSWORD: password,
      PACT_BROKER_PUBLIC_HEARTBEAT: 'true',
    },
  })
  let log = ''
  const keep = (chunk: Buffer) => (log += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => keep(Buffer.from(error.message)))
    child.once('close', () => resolve())
  })
  const url = `http://127.0.0.1:${port}`
  await Promise.race([
    untilAlive(url),
    ended.then(() => Promise.reject(new Error(`The broker died.\n${log}`))),
  ])
  return {
    url,
    username,
    password,
    async stop() {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The variables that tell clients of a broker mean other things to the broker itself. */
function withoutBroker(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('PACT_BROKER_')))
}

async function untilAlive(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/diagnostic/status/heartbeat`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  if (typeof address !== 'object' || !address) throw new Error('There is no port.')
  return address.port
}
