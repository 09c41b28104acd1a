import { startServer } from 'emr-containers-testkit/server'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenRequest, sendBroken, sendWhole } from './fuzzer.ts'

/** `FUZZ_RUNS=100000 FUZZ_SEED=7 npx vitest run fuzz` breaks more, or the same again. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 400)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_115)

test(
  `broken HTTP and broken JSON (seed ${seed}) end no server, get no error of its own, and stop no other request`,
  { timeout: 60_000 + numRuns * 50 },
  async () => {
    await using server = await startServer({ seed: 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(brokenRequest, { minLength: 1, maxLength: 5 }), async (broken) => {
        const [whole, ...statuses] = await Promise.all([
          sendWhole(server.url),
          ...broken.map((request) => sendBroken(server.url, request)),
        ])
        expect(whole).toBe(200)
        expect(statuses.flat().filter((status) => status >= '500')).toEqual([])
      }),
      { numRuns, seed },
    )
  },
)
