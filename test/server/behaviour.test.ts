import { startServer } from 'emr-containers-testkit/server'
import { describeBehaviour } from '../behaviour/describe-behaviour.ts'

describeBehaviour('a socket', async (options) => {
  const server = await startServer(options)
  return { client: { endpoint: server.url }, emr: server.service, close: () => server.close() }
})
