import { cpSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { defineConfig } from 'vitepress'
import navigation from '../pages/navigation.json' with { type: 'json' }

/** What is public is copied already. */
function isFolderOfPages(path: string): boolean {
  return statSync(path).isDirectory() && basename(path) !== 'public'
}

/** What few readers look for stays closed. */
const closed = new Set(['Examples', 'Decisions', 'Discoveries', 'Project'])

export default defineConfig({
  title: 'emr-containers-testkit',
  description: 'Test code for Amazon EMR on EKS, without AWS.',
  srcDir: 'pages',
  // A site may be published below a path, as one of a GitHub project is.
  base: process.env['SITE_BASE'] ?? '/',
  cleanUrls: true,
  // llms.txt leads to the pages as they were written.
  buildEnd: ({ srcDir, outDir }) =>
    cpSync(srcDir, outDir, {
      recursive: true,
      filter: (path) => extname(path) === '.md' || isFolderOfPages(path),
    }),
  // In kilobytes: the index of the search holds every page, and is loaded when a reader searches.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  markdown: { theme: { light: 'github-light', dark: 'github-dark' } },
  themeConfig: {
    nav: [
      { text: 'Getting started', link: '/getting-started/vitest', activeMatch: '/getting-started/' },
      { text: 'Catalogue', link: '/catalogue/fixtures', activeMatch: '/catalogue/' },
      { text: 'Behaviour', link: '/behaviour' },
      { text: 'Reference', link: '/reference/fixtures', activeMatch: '/reference/' },
    ],
    sidebar: navigation.map((section) => ({
      ...section,
      collapsed: closed.has(section.text),
    })),
    outline: [2, 3],
    search: { provider: 'local' },
  },
})
