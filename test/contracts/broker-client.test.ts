import { expect, test } from 'vitest'
import { createBrokerClient } from '../../src/contracts/broker-client.ts'
import { createDeadline } from '../../src/contracts/deadline.ts'
import { startFakeBroker } from './fake-broker.ts'
import { byHand } from './foreign-pacts.ts'

const basic = `Basic ${Buffer.from('ci:secret').toString('base64')}`

test.each([
  [{}, undefined],
  [{ username: 'ci', password: 'secret' }, basic],
  [{ token: 'a-token' }, 'Bearer a-token'],
  [{ username: 'ci', password: 'secret', token: 'a-token' }, 'Bearer a-token'],
])('a broker that is asked with %j is sent the authorization %s', async (access, authorization) => {
  await using broker = await startFakeBroker(byHand, 'keeps')
  const client = createBrokerClient({ url: broker.url, ...access }, createDeadline(30_000))
  await client.get(broker.url)
  expect(broker.authorizations).toEqual([authorization])
})
