import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPact } from './check-pact.ts'
import { keyOf, layoutOf, mergeIntoPact, pactFileName, readPact } from './pact-file.ts'
import type { PactPlace } from './pact.ts'
import { ambiguous, recordVerification } from './run-record.ts'

/** The pact of a consumer and a provider. */
export interface PactTarget {
  readonly consumer: string
  readonly provider: string
  readonly file: string
}

/** Lets Pact write in a scratch directory, and puts what it wrote into the pact, or holds it against it. */
export function createPactKeeper(
  check: boolean,
): (target: PactTarget, write: (scratch: PactPlace) => Promise<void>) => Promise<void> {
  const layouts = new Map<string, string>()
  return async (target, write) => {
    const { consumer, provider, file } = target
    const dir = await mkdtemp(join(tmpdir(), 'emr-containers-testkit-'))
    try {
      await write({ consumer, provider, dir })
      const addition = readPact(await readFile(join(dir, pactFileName(consumer, provider)), 'utf8'), file)
      for (const interaction of addition.interactions) {
        const layout = layoutOf(interaction)
        const key = `${file} ${keyOf(interaction)}`
        if ((layouts.get(key) ?? layout) !== layout) throw ambiguous(interaction.description)
        layouts.set(key, layout)
        await recordVerification(file, interaction, check)
      }
      await (check ? checkPact(file, addition) : mergeIntoPact(file, addition))
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }
}
