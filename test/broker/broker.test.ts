import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelVersion } from 'emr-containers-testkit/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startBroker, type RunningBroker } from './start-broker.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const contract = join(root, 'pacts/job-runner-aws-emr-containers.json')
const provider = 'aws-emr-containers'
let broker: RunningBroker
let folder: string

beforeAll(async () => {
  broker = await startBroker()
  folder = await mkdtemp(join(tmpdir(), 'pacts-'))
})

afterAll(async () => {
  await broker?.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly printed: string
}

function run(
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const credentials = { PACT_BROKER_USERNAME: broker.username, PACT_BROKER_PASSWORD: broker.password }
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...process.env,
      PACT_BROKER_BASE_URL: broker.url,
      ...credentials,
      PACT_DO_NOT_TRACK: 'true',
      ...environment,
    },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, printed }))
  })
}

/** Pact's own command line. */
function pact(line: string): Promise<Ended> {
  return run(join(root, 'node_modules/.bin/pact'), ['broker', ...line.split(' ')])
}

function testkit(args: readonly string[], environment?: Record<string, string>): Promise<Ended> {
  return run(process.execPath, [join(root, 'src/cli/main.ts'), ...args], environment)
}

function publish(file: string, version: string): Promise<Ended> {
  return pact(`publish ${file} -a ${version} --branch main --validate --strict --retries 2`)
}

function canIDeploy(consumer: string, version: string): Promise<Ended> {
  return pact(`can-i-deploy --pacticipant ${consumer} --version ${version} --to-environment production`)
}

/** The text of a page as a browser is given it. */
async function page(path: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${broker.username}:${broker.password}`).toString('base64')}`
  const answer = await fetch(`${broker.url}${path}`, { headers: { accept: 'text/html', authorization } })
  expect(answer.status).toBe(200)
  return answer.text()
}

async function descriptions(): Promise<string[]> {
  const text = await readFile(contract, 'utf8')
  return [...text.matchAll(/"description": "(.+)"/g)].map(([, description = '']) => description)
}

describe('from a pact to a yes of can-i-deploy', () => {
  test('the contract is published', async () => {
    const ended = await publish(contract, 'v1')
    expect(ended.printed).toContain('Pact successfully published')
    expect(ended.code).toBe(0)
  })

  test('there is no yes before it is verified', async () => {
    expect(await pact('create-environment --name production --production')).toMatchObject({ code: 0 })
    expect(await canIDeploy('job-runner', 'v1')).toMatchObject({ code: 1 })
  })

  test('verify takes it from the broker, and the broker has the result for the version of the model', async () => {
    const { code, printed } = await testkit(['verify', '--build-url', 'https://ci.example.com/1'])
    expect(printed).toContain(`${(await descriptions()).length} passed, 0 failed.`)
    expect(printed).toContain(`The broker has the result of job-runner for ${modelVersion()}: ${broker.url}/`)
    expect(code).toBe(0)
  })

  test('once that version is released, the consumer can be deployed', async () => {
    const release = `record-release --pacticipant ${provider} --version ${modelVersion()} --environment production`
    expect(await pact(release)).toMatchObject({ code: 0 })
    const ended = await canIDeploy('job-runner', 'v1')
    expect(ended.printed).toContain('Computer says yes')
    expect(ended.code).toBe(0)
  })

  test('the same content is published, verified and released again without complaint', async () => {
    expect(await publish(contract, 'v1')).toMatchObject({ code: 0 })
    expect(await publish(contract, 'v2')).toMatchObject({ code: 0 })
    expect(await testkit(['verify'])).toMatchObject({ code: 0 })
    const release = `record-release --pacticipant ${provider} --version ${modelVersion()} --environment production`
    expect(await pact(release)).toMatchObject({ code: 0 })
    expect(await canIDeploy('job-runner', 'v2')).toMatchObject({ code: 0 })
  })
})

describe('the commands of the example', () => {
  const steps = ['publish', 'verify', 'release', 'can-i-deploy', 'deployed']

  test.each([...steps, ...steps])('npm run pact:%s', async (step) => {
    expect(await example(step)).toMatchObject({ code: 0 })
  })

  test.each(['publish', 'release', 'can-i-deploy', 'deployed'])(
    'npm run pact:%s ends for a wrong password',
    async (step) => {
      const ended = await example(step, { PACT_BROKER_PASSWORD: 'guess' })
      expect(ended.printed).toContain('401')
      expect(ended.code).toBe(1)
    },
  )

  test('npm run pact:publish ends for a broker that is down', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const { code, printed } = await example('publish', { PACT_BROKER_BASE_URL: url })
    expect(printed).toContain('error sending request')
    expect(code).toBe(1)
  })

  /** The scripts of the example, as its CI runs them; the command is this package's source. */
  async function example(step: string, environment: Record<string, string> = {}): Promise<Ended> {
    const command = join(folder, 'emr-containers-testkit')
    await writeFile(command, `#!/bin/sh\nexec node '${root}/src/cli/main.ts' "$@"\n`, { mode: 0o755 })
    return run('npm', ['run', `pact:${step}`, '--prefix', 'examples/contract'], {
      PATH: `${folder}:${process.env['PATH']}`,
      VERSION: 'a1b2c3d',
      BRANCH: 'main',
      BUILD_URL: 'https://ci.example.com/2',
      ...environment,
    })
  }
})

describe('the time limit of the example', () => {
  test('ends a command that a broker never answers, and says so', async () => {
    const silent = await listenSilently()
    await expectEnded(urlOf(silent))
    silent.close()
  })

  test('ends a command that tries a broker that is down again and again', async () => {
    await expectEnded(`http://127.0.0.1:${await freePort()}`)
  })

  async function expectEnded(url: string): Promise<void> {
    const command = [
      join(root, 'node_modules/.bin/pact'),
      'broker',
      'list-environments',
      '--broker-base-url',
      url,
    ]
    const { code, printed } = await run(join(root, 'examples/contract/within'), ['1', ...command])
    expect(printed).toContain('No answer within 1 s: ')
    expect(code).toBe(124)
  }
})

describe('the pages of the broker', () => {
  test('show every interaction of the contract in a sentence', async () => {
    const html = await page(`/pacts/provider/${provider}/consumer/job-runner/version/v1`)
    expect(html).toContain(`A pact between job-runner and ${provider}`)
    const shown = (await descriptions()).filter((description) =>
      html.includes(`upon receiving <strong>${description}</strong>`),
    )
    expect(shown).toEqual(await descriptions())
  })

  test('show in the matrix that the contract is verified', async () => {
    const html = await page(`/matrix/provider/${provider}/consumer/job-runner`)
    expect(html).toContain(modelVersion())
    expect(html).toContain("class='verification-result table-success'")
    expect(html).not.toContain('table-danger')
  })
})

describe('a consumer that relies on a member that does not exist', () => {
  test('is told by verify, and gets a no', async () => {
    const hopeful = join(folder, `hopeful-${provider}.json`)
    const text = await readFile(contract, 'utf8')
    await writeFile(
      hopeful,
      text.replace('"name": "job-runner"', '"name": "hopeful"').replaceAll('"createdBy":', '"startedBy":'),
    )
    expect(await publish(hopeful, 'v1')).toMatchObject({ code: 0 })
    const { code, printed } = await testkit([
      'verify',
      '--consumer-version-selector',
      '{"consumer":"hopeful","latest":true}',
    ])
    expect(printed).toContain('missing the following keys: startedBy')
    expect(printed).toContain('The broker has the result of hopeful')
    expect(code).toBe(1)
    const ended = await canIDeploy('hopeful', 'v1')
    expect(ended.printed).toContain('failed')
    expect(ended.code).toBe(1)
    expect(await page(`/matrix/provider/${provider}/consumer/hopeful`)).toContain('table-danger')
  })
})

describe('verify ends with a clear message and exit code 3', () => {
  test('for a wrong password', async () => {
    const { code, printed } = await testkit([
      'verify',
      '--broker-username',
      'ci',
      '--broker-password',
      'guess',
    ])
    expect(printed).toMatch(/was answered 401 .*Check the username and password/)
    expect(code).toBe(3)
  })

  test('for a broker that is down', async () => {
    const { code, printed } = await testkit([
      'verify',
      '--broker-base-url',
      `http://127.0.0.1:${await freePort()}`,
    ])
    expect(printed).toMatch(/did not come through \(connect ECONNREFUSED.*Check that the broker is up/)
    expect(code).toBe(3)
  })

  test('for a broker that never answers', async () => {
    const silent = await listenSilently()
    const { code, printed } = await testkit(['verify', '--broker-base-url', urlOf(silent), '--deadline', '1'])
    silent.close()
    expect(printed).toContain('was not answered within 1000 ms')
    expect(code).toBe(3)
  })
})

test('selectors that find no pact are a failure, never a silent pass', async () => {
  const { code, printed } = await testkit([
    'verify',
    '--consumer-version-selector',
    '{"branch":"nobody-has-this"}',
  ])
  expect(printed).toContain(`has no pact with the provider "${provider}"`)
  expect(code).toBe(1)
})

function listenSilently(): Promise<Server> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

function urlOf(server: Server): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
