import { coldTimeOf } from './cold-time.ts'
import { compare, type Extent, type Finding, type Target } from './measurement.ts'
import { takeTurns } from './take-turns.ts'

const modules = {
  faker: '@faker-js/faker/locale/base',
  msw: 'msw',
  nothing: 'data:text/javascript,',
  model: 'emr-containers-testkit/model',
  fixtures: 'emr-containers-testkit/fixtures',
  handlers: 'emr-containers-testkit/handlers',
  server: 'emr-containers-testkit/server',
  contracts: 'emr-containers-testkit/contracts',
} as const

/** What the first import of each door costs a fresh process, over the import of what the door is built on. */
export async function measureColdImports({ isQuick }: Extent): Promise<Finding[]> {
  const times = await takeTurns(
    {
      faker: importing('faker'),
      msw: importing('msw'),
      nothing: importing('nothing'),
      model: importing('model'),
      fixtures: importing('fixtures'),
      handlers: importing('handlers'),
      server: importing('server'),
      contracts: importing('contracts'),
    },
    isQuick ? { rounds: 1, warmUps: 0 } : { rounds: 5 },
  )
  const over = (other: 'faker' | 'msw', name: keyof typeof modules, target?: Target) =>
    compare(
      {
        name: `cold import: ${shown(name)} over ${shown(other)}`,
        above: inWords(name),
        below: inWords(other),
        unit: 'ms',
        ...(target && { target }),
      },
      times[name],
      times[other],
    )
  return [
    over('faker', 'fixtures', { atMost: 1.5 }),
    over('faker', 'model'),
    over('faker', 'server'),
    over('faker', 'contracts'),
    over('msw', 'handlers'),
    over('faker', 'nothing'),
  ]
}

function importing(name: keyof typeof modules): () => Promise<number> {
  return coldTimeOf(`await import('${modules[name]}')`)
}

function shown(name: keyof typeof modules): string {
  if (name === 'nothing') return 'an empty module'
  return modules[name].replace('emr-containers-testkit', '').replace('@faker-js/faker/', 'Faker ')
}

function inWords(name: keyof typeof modules): string {
  return `\`await import('${modules[name]}')\` as the first statement of a process`
}
