import { quantile, ratiosOf, type Extent, type Measurement } from './measurement.ts'
import { coldTimes } from './run-script.ts'

const importOf = (name: string) => `await import('${name}')`

/** What the first import of each door costs a fresh process, over the import of what the door is built on. */
export async function measureColdImports({ isQuick }: Extent): Promise<Measurement[]> {
  const times = await coldTimes(
    {
      faker: importOf('@faker-js/faker/locale/base'),
      msw: importOf('msw'),
      nothing: importOf('data:text/javascript,'),
      model: importOf('emr-containers-testkit/model'),
      fixtures: importOf('emr-containers-testkit/fixtures'),
      handlers: importOf('emr-containers-testkit/handlers'),
      server: importOf('emr-containers-testkit/server'),
      contracts: importOf('emr-containers-testkit/contracts'),
    },
    isQuick ? 2 : 41,
  )
  return [
    { ...compare('/fixtures over Faker locale/base', times.fixtures, times.faker), target: { atMost: 1.5 } },
    compare('/model over Faker locale/base', times.model, times.faker),
    compare('/server over Faker locale/base', times.server, times.faker),
    compare('/contracts over Faker locale/base', times.contracts, times.faker),
    compare('/handlers over msw', times.handlers, times.msw),
    compare('an empty module over Faker locale/base', times.nothing, times.faker),
  ]
}

function compare(name: string, ours: readonly number[], other: readonly number[]): Measurement {
  return {
    name: `cold import: ${name}`,
    ratio: ratiosOf(ours, other),
    remark: `${quantile(ours, 0.5).toFixed(1)} ms and ${quantile(other, 0.5).toFixed(1)} ms`,
  }
}
