import { startServer } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { blocksOf, pages } from '../readme/pages.ts'
import { runProgram } from './run-program.ts'

test('the Python of the page on the control API controls a server', async () => {
  await using server = await startServer({ now: '2026-01-15T09:00:00Z' })
  const [block] = pages.flatMap((page) => blocksOf(page, 'python'))
  const program = block?.code.replace('http://127.0.0.1:4566', server.url) ?? ''
  const { status, stderr } = await runProgram('/usr/bin/python3', ['-I', '-B', '-c', program])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(server.service.clock.now()).toEqual(new Date('2026-01-15T09:15:00Z'))
  expect(String(server.service.faults)).toBe('seed=0;connectionReset:StartJobRun:1:after')
})
