import { expect, test } from 'vitest'

test('the page is under a policy that refuses to evaluate text', () => {
  // oxlint-disable-next-line typescript/no-implied-eval
  expect(() => new Function('return 1')).toThrow(EvalError)
})

test('the page is under a policy that refuses scripts without its nonce', async () => {
  const script = document.createElement('script')
  script.textContent = 'globalThis.ranWithoutNonce = true'
  const refused = new Promise<string>((resolve) => {
    script.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
  })
  document.head.append(script)
  expect(globalThis).not.toHaveProperty('ranWithoutNonce')
  expect(await refused).toBe('script-src-elem')
})
