/** What each part of `src` may import. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  'testkit-error.ts': [],
  model: ['testkit-error.ts', 'model'],
  drift: ['testkit-error.ts', 'model', 'drift'],
  fixtures: ['testkit-error.ts', 'model', 'fixtures'],
  service: ['testkit-error.ts', 'model', 'fixtures', 'service'],
  handlers: ['testkit-error.ts', 'model', 'fixtures', 'service', 'handlers'],
  server: ['testkit-error.ts', 'model', 'fixtures', 'service', 'server'],
  contracts: ['testkit-error.ts', 'model', 'fixtures', 'service', 'server', 'contracts'],
  stubs: ['testkit-error.ts', 'model', 'service', 'contracts', 'stubs'],
  reporter: ['testkit-error.ts', 'contracts', 'reporter'],
  cli: ['testkit-error.ts', 'model', 'fixtures', 'service', 'server', 'contracts', 'drift', 'cli'],
}

interface PackageRule {
  /** What the picture of the architecture calls it, which leaves out what has no title. */
  readonly title?: string
  readonly name: RegExp
  /** Files of `src` that may import it. */
  readonly importers: RegExp
}

/** Where packages may be imported. */
export const packages: readonly PackageRule[] = [
  { title: 'MSW', name: /^msw(\/|$)/, importers: /^(handlers|stubs)\// },
  { title: 'Faker', name: /^@faker-js\/faker(\/|$)/, importers: /^fixtures\// },
  { title: 'Pact', name: /^@pact-foundation\/pact(\/|$)/, importers: /^contracts\/pact\.ts$/ },
  { title: 'Node', name: /^node:/, importers: /^(server\/|contracts\/|reporter\/|cli\/)/ },
  {
    name: /^@pactflow\/openapi-pact-comparator$/,
    importers: /^contracts\/comparator\.ts$/,
  },
]
