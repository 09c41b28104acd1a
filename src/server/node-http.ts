import type * as NodeHttp from 'node:http'

/**
 * Node's HTTP, without an import: that would read each of its exports, of which one loads a client that no server
 * needs. Half of what a server takes to start went there; see discoveries/start-of-a-server.md.
 */
const nodeHttp: typeof NodeHttp = process.getBuiltinModule('node:http')

export const createServer: typeof NodeHttp.createServer = nodeHttp.createServer
export const statusTexts: typeof NodeHttp.STATUS_CODES = nodeHttp.STATUS_CODES
