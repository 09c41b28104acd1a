import { createFixtures } from 'emr-containers-testkit/fixtures'
import { jobRunStates, operations, toWire } from 'emr-containers-testkit/model'

export type Exchange = ReturnType<typeof exchangesOf>[number]

/** DescribeJobRun calls on so many job runs, in every state by turns, with an answer to each. */
export function exchangesOf(count: number) {
  const { describeJobRunRequest, jobRun } = createFixtures({ seed: 60 })
  return describeJobRunRequest.buildList(count).map(({ id, virtualClusterId }, index) => {
    const state = jobRunStates[index % jobRunStates.length] ?? 'PENDING'
    const { method, path: template } = operations.DescribeJobRun
    const path = template.replace('{virtualClusterId}', virtualClusterId).replace('{jobRunId}', id)
    const answer = toWire('DescribeJobRunResponse', {
      jobRun: jobRun.inState(state).build({ id, virtualClusterId }),
    })
    return { index, method, path, params: { virtualClusterId, jobRunId: id, state }, answer }
  })
}

/** A pact as a consumer in any language may have written it. */
export function pactOf(exchanges: readonly Exchange[]): string {
  const interactions = exchanges.map(({ index, method, path, params }) => ({
    description: `job run ${index}`,
    type: 'Synchronous/HTTP',
    providerStates: [{ name: 'a job run exists', params }],
    request: { method, path },
    response: {
      status: 200,
      body: {
        content: {
          jobRun: { id: params.jobRunId, state: params.state, virtualClusterId: params.virtualClusterId },
        },
        contentType: 'application/json',
        encoded: false,
      },
    },
  }))
  return JSON.stringify({
    consumer: { name: 'bench' },
    provider: { name: 'aws-emr-containers' },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  })
}
