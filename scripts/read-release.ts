/** What the changelog says of a version that is about to be published, or why it may not be. */
export type Release = { readonly notes: string } | { readonly refusal: string }

/** Reads a release by its tag, such as v0.2.0. */
export function readRelease(tag: string, version: string, changelog: string): Release {
  if (tag !== `v${version}`)
    return { refusal: `The tag ${tag} is not v${version}, which package.json has for a version.` }
  const sections = new Map(
    changelog
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n')
        return [heading.trim(), lines.join('\n').trim()]
      }),
  )
  if (sections.get('[Unreleased]'))
    return { refusal: 'The changelog has entries below [Unreleased]: put them below the version.' }
  const [heading, notes] = [...sections].find(([title]) => title.startsWith(`[${version}]`)) ?? []
  if (!notes) return { refusal: `The changelog tells nothing of [${version}].` }
  if (!/\] - \d{4}-\d{2}-\d{2}$/.test(heading ?? ''))
    return { refusal: `The changelog has no date for [${version}]: write ## [${version}] - YYYY-MM-DD.` }
  return { notes }
}
