import { readFileSync } from 'node:fs'
import { catalogue, eventCatalogue } from 'emr-containers-testkit/contracts'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { fault } from 'emr-containers-testkit/handlers'
import { declaredErrorCodes, jobRunStates } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { behaviourPage } from '../../scripts/site/behaviour-page.ts'
import { faultsPage } from '../../scripts/site/faults-page.ts'
import { fixturesPage } from '../../scripts/site/fixtures-page.ts'
import { interactionsPage } from '../../scripts/site/interactions-page.ts'
import { llmsText } from '../../scripts/site/llms-text.ts'
import { sectionsOf } from '../../scripts/site/sections.ts'
import { examplePages, writtenPages } from '../../scripts/site/written-pages.ts'

const headingsIn = (text: string) => Array.from(text.matchAll(/^### (.*)$/gm), ([, heading = '']) => heading)

test('the catalogue of fixtures shows a value that a user with that seed gets', () => {
  const request = createFixtures({ seed: 42 }).startJobRunRequest.build()
  expect(fixturesPage().text).toContain(JSON.stringify(request, null, 2))
})

test('the catalogue of faults shows every fault, and what comes of it', async () => {
  const { text } = await faultsPage()
  const shown = headingsIn(text).map((heading) => heading.replace(/,.*/, ''))
  expect(shown.toSorted()).toEqual(Object.keys(fault).toSorted())
  expect(text).toContain('HTTP/1.1 502')
  expect(text).toContain('(the connection breaks: ECONNRESET)')
  expect(text).toContain('(nothing more comes, and the connection stays open)')
})

test('the catalogue of faults is the same each time that it is written', async () => {
  const page = await faultsPage()
  expect(await faultsPage()).toEqual(page)
  // A date of the wall clock would differ tomorrow.
  expect(page.text).not.toMatch(/^date: [^(]/m)
})

test('the catalogue of interactions has every one, with the call that gives it', () => {
  const { text } = interactionsPage()
  expect(headingsIn(text)).toHaveLength(catalogue().length + eventCatalogue().length)
  expect(text.match(/^`interactions\.\w+\.\w+\(/gm)).toHaveLength(catalogue().length)
})

test('the table of behaviour has a row for every state, and a mark in each row', () => {
  const { text } = behaviourPage()
  const [, states = ''] = /^## States$(.*?)^## /ms.exec(text) ?? []
  const rows = states.split('\n').filter((line) => line.startsWith('| `'))
  expect(rows).toHaveLength(jobRunStates.length)
  for (const row of rows) expect(row).toMatch(/text="(documented|observed|assumed)"/)
})

test('every error that brings a text of its own says how that text is known', () => {
  const { text } = behaviourPage()
  const rows = text.split('\n').filter((line) => /^\| to \w+ .*Exception/.test(line))
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(row).toMatch(/text="(documented|observed|assumed)" \/> \[/)
  for (const code of declaredErrorCodes) expect(rows.join('\n')).toContain(`\`${code}\``)
})

test('what is assumed is what the decision lists, all of it', () => {
  const decision = readFileSync(new URL('../../decisions/0010-assumptions.md', import.meta.url), 'utf8')
  const rows = decision.split('\n').filter((line) => line.startsWith('|')).length - 2
  const [, assumed = ''] = /^## What no source settles$(.*)/ms.exec(behaviourPage().text) ?? []
  expect(assumed.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(rows + 2)
})

test('llms.txt is a title, a summary, and lists of links with what each page is about', () => {
  const text = llmsText(sectionsOf([...writtenPages(), ...examplePages()]))
  const [title, summary, ...rest] = text.split('\n\n')
  expect(title).toBe('# emr-containers-testkit')
  expect(summary).toMatch(/^> Test code that submits and watches Amazon EMR on EKS job runs/)
  for (const part of rest) expect(part).toMatch(/^## |^(- \[[^\]]+\]\(\S+\.md\): .+\.\n?)+$/)
  expect(rest.findLast((part) => part.startsWith('## '))).toBe('## Optional')
})
