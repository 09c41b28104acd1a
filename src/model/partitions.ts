/** A partition of AWS: its regions and the domains of its endpoints. */
export interface Partition {
  readonly name: string
  readonly regions: RegExp
  /** The region that stands for the partition where none is named. */
  readonly defaultRegion: string
  readonly domain: string
  readonly dualStackDomain: string
}

/** The partitions, as the endpoint rules of the SDKs list them. */
export const partitions: readonly Partition[] = [
  {
    name: 'aws-cn',
    defaultRegion: 'cn-north-1',
    regions: /^cn-[a-z]+-\d+$/,
    domain: 'amazonaws.com.cn',
    dualStackDomain: 'api.amazonwebservices.com.cn',
  },
  {
    name: 'aws-us-gov',
    defaultRegion: 'us-gov-west-1',
    regions: /^us-gov-[a-z]+-\d+$/,
    domain: 'amazonaws.com',
    dualStackDomain: 'api.aws',
  },
  {
    name: 'aws-iso',
    defaultRegion: 'us-iso-east-1',
    regions: /^us-iso-[a-z]+-\d+$/,
    domain: 'c2s.ic.gov',
    dualStackDomain: 'api.aws.ic.gov',
  },
  {
    name: 'aws-iso-b',
    defaultRegion: 'us-isob-east-1',
    regions: /^us-isob-[a-z]+-\d+$/,
    domain: 'sc2s.sgov.gov',
    dualStackDomain: 'api.aws.scloud',
  },
  {
    name: 'aws-iso-e',
    defaultRegion: 'eu-isoe-west-1',
    regions: /^eu-isoe-[a-z]+-\d+$/,
    domain: 'cloud.adc-e.uk',
    dualStackDomain: 'api.cloud-aws.adc-e.uk',
  },
  {
    name: 'aws-iso-f',
    defaultRegion: 'us-isof-south-1',
    regions: /^us-isof-[a-z]+-\d+$/,
    domain: 'csp.hci.ic.gov',
    dualStackDomain: 'api.aws.hci.ic.gov',
  },
  {
    name: 'aws-eusc',
    defaultRegion: 'eusc-de-east-1',
    regions: /^eusc-[a-z]+-[a-z]+-\d+$/,
    domain: 'amazonaws.eu',
    dualStackDomain: 'api.amazonwebservices.eu',
  },
  {
    name: 'aws',
    defaultRegion: 'us-east-1',
    regions: /^[a-z]{2}-[a-z]+-\d+$/,
    domain: 'amazonaws.com',
    dualStackDomain: 'api.aws',
  },
]

/** The partition that a region belongs to, or undefined when the word is not a region. */
export function partitionOf(region: string): Partition | undefined {
  return partitions.find(({ regions }) => regions.test(region))
}
