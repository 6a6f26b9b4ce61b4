import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
const promises = filesOf('lib/services').filter((file) =>
  /from '\.\/(?:answer-use|erase-comments|erase-one|erase-originals)'|SET stale/.test(read(file)),
)
const callers = ['app', 'scripts', 'lib/exchange', 'lib/services'].flatMap(filesOf)
const verbs = promises.filter((file) => /= define(?:Door)?Verb/.test(read(file)))

test('a verb that may take words out of a package is reached by a door that takes the package away as well', () => {
  expect(verbs.length).toBeGreaterThanOrEqual(8)
  for (const verb of verbs) {
    const name = verb.replace(/\.ts$/, '')
    const users = callers.filter(
      (file) =>
        read(file).includes(`from '@/${name}'`) ||
        (file.endsWith('registry.ts') && read(file).includes(`/${path.basename(name)}'`)),
    )
    expect([name, users.length]).not.toEqual([name, 0])
    for (const user of users)
      expect([name, user, user.startsWith('lib/exchange/') && read(user).includes('settleWithdrawals()')]).toEqual([
        name,
        user,
        true,
      ])
  }
})
