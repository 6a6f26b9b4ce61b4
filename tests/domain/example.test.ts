import { expect, test } from 'vitest'
import { uuidv7 } from '@/lib/server/call'
import { exampleCall } from '@/prisma/example/call'
import { exampleCodes } from '@/prisma/example/codebook'
import { exampleClauses } from '@/prisma/example/description'
import { early, late } from '@/prisma/example/everybody'
import { planted } from '@/prisma/example/planted'
import { readCode } from '@/prisma/example/stages/code'

const all = [...early, ...late].flatMap((commenter) => commenter.says.map((said) => ({ commenter, said })))

test('at least 120 comments, and people who send several', () => {
  expect(all.length).toBeGreaterThanOrEqual(120)
  expect(early.filter(({ says }) => says.length > 2).length).toBeGreaterThanOrEqual(5)
})

test('every mark quotes its comment, and quotes nothing that is hidden', () => {
  const wrong = all.flatMap(({ commenter, said }) =>
    said.marks
      .filter(([, quote]) => !said.text.includes(quote) || (commenter.hide ?? []).some(([surface]) => quote.includes(surface)))
      .map(([, quote]) => quote),
  )
  expect(wrong).toEqual([])
})

test('every mark and every aim names a clause or a code that is there', () => {
  const clauses = new Set(exampleClauses.map(({ key }) => key))
  const codes = new Set(exampleCodes.map(({ key }) => key))
  const known = (key: string) => (key.startsWith('clause:') ? clauses.has(key.slice(7)) : codes.has(key))
  expect(all.flatMap(({ said }) => said.marks.map(([code]) => code)).filter((code) => !known(readCode(code).key))).toEqual([])
  expect(all.flatMap(({ said }) => said.on ?? []).filter((key) => !clauses.has(key))).toEqual([])
})

test('what is hidden stands in its commenter’s words', () => {
  const missing = early.flatMap(({ hide, says }) =>
    (hide ?? []).filter(([surface]) => !says.some(({ text }) => text.includes(surface))),
  )
  expect(missing).toEqual([])
  expect(planted.length).toBeGreaterThanOrEqual(40)
})

test('a call of the example is the same each time, and another one for another name', () => {
  const now = new Date('2025-02-03T09:00:00Z')
  const three = (name: string) => {
    const { act, ids, dice } = exampleCall(name, now)
    return [act, ids.next(), ids.random(), dice.number(), ...dice.bytes(3)]
  }
  expect(three('one')).toEqual(three('one'))
  expect(three('one')).not.toEqual(three('two'))
  expect(exampleCall('one', now).ids.next().slice(0, 13)).toBe(uuidv7(now.getTime(), new Uint8Array(10)).slice(0, 13))
})
