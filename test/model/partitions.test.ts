import { endpointPattern, partitionOf, partitions, regionOfEndpoint } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

/** Region, partition, domain, dual-stack domain: the endpoint rules of the SDKs. */
const endpoints = [
  ['us-east-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['eu-west-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['ap-southeast-2', 'aws', 'amazonaws.com', 'api.aws'],
  ['il-central-1', 'aws', 'amazonaws.com', 'api.aws'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['cn-northwest-1', 'aws-cn', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com', 'api.aws'],
  ['us-gov-east-1', 'aws-us-gov', 'amazonaws.com', 'api.aws'],
  ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov', 'api.aws.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov', 'api.aws.scloud'],
  ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu', 'api.amazonwebservices.eu'],
] as const

const hosts = endpoints.flatMap(([region, , domain, dualStackDomain]) =>
  ['emr-containers', 'emr-containers-fips'].flatMap((service) =>
    [domain, dualStackDomain].map((suffix) => ({ region, host: `${service}.${region}.${suffix}` })),
  ),
)

const path = '/virtualclusters/a/jobruns'

test.each(hosts)('$host is an endpoint in $region', ({ host, region }) => {
  for (const url of [
    `https://${host}`,
    `https://${host}/`,
    `https://${host}${path}?states=RUNNING`,
    `http://${host}:443${path}`,
  ]) {
    expect(url).toMatch(endpointPattern)
    expect(regionOfEndpoint(url)).toBe(region)
  }
})

test('every partition has its endpoints, and no partition is forgotten', () => {
  expect(partitions.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(endpoints.map(([, partition]) => partition))].toSorted(),
  )
  for (const [region, name, domain, dualStackDomain] of endpoints) {
    expect(partitionOf(region)).toMatchObject({ name, domain, dualStackDomain })
  }
})

test('the default region of a partition belongs to it', () => {
  for (const { name, defaultRegion } of partitions) expect(partitionOf(defaultRegion)?.name).toBe(name)
})

test.each(['', 'nowhere', 'us-east', 'us-east-1a', 'US-EAST-1', ' us-east-1', 'us-east-1\n', 'toString'])(
  '%j is not a region',
  (word) => {
    expect(partitionOf(word)).toBeUndefined()
  },
)

test.each(endpoints)('%s is a region with any number, and none with more around it', (region, name) => {
  expect(partitionOf(region.replace(/\d+$/, '12'))?.name).toBe(name)
  for (const word of [`x${region}`, `${region}a`, region.replace(/[a-z]+-\d+$/, '-1')]) {
    expect(partitionOf(word)).toBeUndefined()
  }
})

test.each([
  'emr-serverless',
  'elasticmapreduce',
  'emr',
  'eks',
  's3',
  'sts',
  'emr-containers-beta',
  'emr-containers-fips-fips',
  'my-emr-containers',
  'x.emr-containers',
])('%s is another service', (service) => {
  for (const [region, , domain, dualStackDomain] of endpoints) {
    for (const suffix of [domain, dualStackDomain]) {
      expect(`https://${service}.${region}.${suffix}${path}`).not.toMatch(endpointPattern)
    }
  }
})

test.each(hosts)('no look-alike of $host is an endpoint', ({ host }) => {
  const lookAlikes = [
    `https://evil.com/${host}${path}`,
    `https://${host}.evil.com${path}`,
    `https://${host}evil.com${path}`,
    `https://${host}@evil.com${path}`,
    `https://${host}:443@evil.com${path}`,
    `https://evil.com?https://${host}/`,
    `https://evil.com#https://${host}/`,
    `https://evil-${host}${path}`,
    `https://${host.replaceAll('.', '-')}.com${path}`,
    `ftp://${host}${path}`,
    ` https://${host}${path}`,
  ]
  for (const url of lookAlikes) {
    expect(url).not.toMatch(endpointPattern)
    expect(regionOfEndpoint(url)).toBeUndefined()
  }
})

test('the host that a matching URL really names is one of the service', () => {
  const names = new Set(hosts.map(({ host }) => host))
  const piece = fc.constantFrom(
    '.',
    '@',
    ':',
    '/',
    '?',
    '#',
    'evil.com',
    '443',
    '\\',
    '%2e',
    '-',
    '\t',
    ' ',
    'A',
  )
  const url = fc
    .tuple(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(70), piece), { minLength: 1, maxLength: 3 }))
    .map(([host, pieces]) =>
      pieces.reduce(
        (text, [at, inserted]) => text.slice(0, at) + inserted + text.slice(at),
        `https://${host}${path}`,
      ),
    )
  fc.assert(
    fc.property(url, (text) => {
      if (!endpointPattern.test(text)) return
      const { hostname } = new URL(text)
      expect(hostname).toMatch(/^emr-containers(-fips)?\.[a-z0-9-]+\.[a-z0-9.-]+$/)
      const [service, , ...domain] = hostname.split('.')
      expect([...names].map((name) => name.split('.'))).toContainEqual([
        service,
        expect.anything(),
        ...domain,
      ])
    }),
    { numRuns: 2000 },
  )
})
