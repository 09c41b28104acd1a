import { startServer } from 'emr-containers-testkit/server'
import { expect, test } from 'vitest'
import { blocksOf, pages } from '../readme/pages.ts'
import { runProgram } from './run-program.ts'

test('the line of the CLI that a page shows is answered', async () => {
  await using server = await startServer()
  const lines = pages.flatMap((page) => blocksOf(page, 'sh')).flatMap(({ code }) => code.split('\n'))
  const line = lines.find((shown) => shown.startsWith('aws '))
  const [, ...args] = line?.replace('http://127.0.0.1:4566', server.url).split(' ') ?? []
  const { status, stdout } = await runProgram('/usr/bin/aws', args)
  expect(JSON.parse(stdout)).toEqual({ jobRuns: [] })
  expect(status).toBe(0)
})

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
