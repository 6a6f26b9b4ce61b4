import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Where the word is decided, and the page that says when it may be said. */
const maySay = ['lib/domain/privacy/standing.ts', 'app/(project)/p/[slug]/release/identity/page.tsx']

test('no page, message or table says by itself that texts are anonymised', () => {
  const saying = ['app', 'lib/domain', 'lib/exchange', 'lib/queries', 'lib/services'].flatMap(files).filter((file) => {
    const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    return sentences(source).some((sentence) => /\banonymis/i.test(sentence))
  })
  expect(saying.filter((file) => !maySay.includes(file))).toEqual([])
  expect(saying).toContain('app/(project)/p/[slug]/release/identity/page.tsx')
})

/** What is written to be read: literals of several words, and text between tags. */
function sentences(source: string): string[] {
  const literals = [...source.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].map(([literal]) => literal)
  const betweenTags = [...source.matchAll(/>([^<>{}=;]+)[<{]/g)].map(([, text]) => text ?? '')
  return [...literals, ...betweenTags].filter((one) => /\S\s+\S/.test(one))
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
}
