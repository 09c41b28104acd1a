import { regionOfEndpoint } from '../model/endpoints.ts'
import type { HttpRequest } from './http.ts'
import type { Scope } from './stored-job-run.ts'

/**
 * Account and region of a request. The region is that of the signature, else of the endpoint; the account is the
 * access key when it has the 12 digits of an account, as other emulators have it.
 */
export function scopeOf({ url, header }: Pick<HttpRequest, 'url' | 'header'>, usual: Scope): Scope {
  const [, accessKey = '', signedRegion] =
    /Credential=([^/,\s]+)\/\d{8}\/([a-z0-9-]+)\//.exec(header('authorization') ?? '') ?? []
  return {
    accountId: /^\d{12}$/.test(accessKey) ? accessKey : usual.accountId,
    region: signedRegion ?? regionOfEndpoint(url) ?? usual.region,
  }
}
