import { listen } from '../../src/server/listen.ts'

/** A request that a server heard. */
export interface Heard {
  /** Method and path. */
  readonly step: string
  readonly accept: string | undefined
  readonly type: string | undefined
  readonly authorization: string | undefined
  readonly body: string
}

/** A server that answers some requests, by method and path, and to others says nothing. */
export interface Answering extends AsyncDisposable {
  readonly url: string
  readonly heard: readonly Heard[]
}

/** Statuses with texts, or with what is sent as JSON. */
export type Answers = Readonly<Record<string, readonly [number, string | object]>>

/** Starts it. Answers may depend on its address, which is only known once it listens, and on what it heard. */
export async function answering(
  answers: Answers | ((url: string, heard: readonly Heard[]) => Answers),
): Promise<Answering> {
  const heard: Heard[] = []
  const { url, close } = await listen(({ method, url: path, header, body }) => {
    const step = `${method} ${path}`
    const [accept, type, authorization] = ['accept', 'content-type', 'authorization'].map(header)
    heard.push({ step, accept, type, authorization, body })
    const answer = (typeof answers === 'function' ? answers(url, heard) : answers)[step]
    if (!answer) return { kind: 'noAnswer' }
    const [status, content] = answer
    return {
      kind: 'response',
      status,
      headers: {},
      body: typeof content === 'string' ? content : JSON.stringify(content),
    }
  })
  return { url, heard, [Symbol.asyncDispose]: () => close() }
}
