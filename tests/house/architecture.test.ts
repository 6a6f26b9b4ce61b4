import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file))
const read = (file: string) => readFileSync(file, 'utf8')
const source = files.filter((file) => /^(app|lib|scripts|prisma|bench)\/.*\.(ts|tsx|mjs)$/.test(file))

test('every verb has a test of its own', () => {
  const verbs = source.filter((file) => file.startsWith('lib/services/') && /\bdefine(Door)?Verb\b/.test(read(file)))
  const untested = verbs.filter((file) => !existsSync(file.replace('lib/', 'tests/').replace(/\.ts$/, '.test.ts')))
  expect(verbs.length).toBeGreaterThan(0)
  expect(untested).toEqual([])
})

test('verb names say their file', () => {
  const strays = source
    .filter((file) => file.startsWith('lib/services/'))
    .flatMap((file) =>
      [...read(file).matchAll(/define(?:Door)?Verb[^{]*\{\s*name: '([^']+)'/g)].map((match) => ({ file, name: match[1] })),
    )
    .filter(({ file, name }) => file !== `lib/services/${name?.replace('.', '/')}.ts`)
  expect(strays).toEqual([])
})

test('every server action is one line', () => {
  const actions = source.filter((file) => /^app\/.*actions\.ts$/.test(file))
  const long = actions.flatMap((file) =>
    [...read(file).matchAll(/export async function (\w+)[^{]*(?:\{[^{}]*\}[^{]*)?\{\n([\s\S]*?)\n\}/g)]
      .filter((match) => (match[2]?.split('\n').length ?? 0) > 3)
      .map((match) => `${file}: ${match[1]}`),
  )
  expect(long).toEqual([])
})

test('every path named in a document exists', () => {
  const documents = files.filter((file) => /^(README|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(file))
  const missing = documents.flatMap((file) =>
    [...read(file).matchAll(/`((?:app|lib|prisma|scripts|tests|docs|public|bench)\/[\w./[\]()-]+)`/g)]
      .filter((match) => match[1] && !existsSync(match[1]))
      .map((match) => `${file}: ${match[1]}`),
  )
  expect(missing).toEqual([])
})

test('nobody imports natural by its root', () => {
  expect(source.filter((file) => /(from|import\(|require\()\s*['"]natural['"]/.test(read(file)))).toEqual([])
})

test('no file hides a missing concept behind a vague name', () => {
  expect(
    source.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types|constants|manager|data|index)\.(ts|tsx)$/.test(file)),
  ).toEqual([])
})

test('pages never set raw markup', () => {
  expect(source.filter((file) => file.startsWith('app/') && read(file).includes('dangerouslySetInnerHTML'))).toEqual([])
})

test('nothing waits above the gate: no loading file, no boundary in a project layout', () => {
  expect(files.filter((file) => /^app\/.*loading\.tsx$/.test(file))).toEqual([])
})

test('server, services and queries read settings through env alone', () => {
  const readers = source.filter(
    (file) =>
      /^lib\/(server|services|queries|exchange)\//.test(file) &&
      read(file).includes('process.env') &&
      !['lib/server/env.ts', 'lib/server/log.ts'].includes(file),
  )
  expect(readers).toEqual([])
})
