// Your page. It takes the address of the service from its own, so that a test can choose another one.
import { EMRContainersClient, paginateListJobRuns } from '@aws-sdk/client-emr-containers'

const client = new EMRContainersClient({
  endpoint: new URLSearchParams(location.search).get('endpoint') ?? 'http://127.0.0.1:4566',
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})

async function* lines(): AsyncGenerator<string> {
  for await (const { jobRuns = [] } of paginateListJobRuns({ client }, { virtualClusterId: 'nightly' }))
    for (const { name, state } of jobRuns) yield `${name} ${state}`
}

async function show(): Promise<void> {
  for await (const line of lines()) {
    const item = document.createElement('li')
    item.textContent = line
    document.querySelector('ul')?.append(item)
  }
}

const status = document.querySelector('[role=status]')
show().then(
  () => status?.replaceChildren('That is all.'),
  (error: unknown) => status?.replaceChildren(`They cannot be listed: ${String(error)}`),
)
