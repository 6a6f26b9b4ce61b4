import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect } from '@/lib/language/detect'
import { joinedLines, plainSigns, unchanged } from '@/lib/language/plain-signs'

const found = (text: string, surroundings = {}) =>
  detect(text, surroundings)
    .filter(({ tier }) => tier === 'auto')
    .map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`)

test.each([
  'jane.doe＠uni.ac.uk',
  'jane.doe@uni．ac．uk',
  'ja\u00adne.d\u00adoe@uni.ac.uk',
  'jane\u200b.doe@uni\u200b.ac.uk',
  'jane.doe\u2060@uni.ac.uk',
  'jane (dot) doe [at] uni (dot) ac (dot) uk',
  'jane.doe(a)uni.ac.uk',
  'jane.doe#at#uni.edu',
  'jane.doe at-sign uni.ac.uk',
  'jane.doe @\nuni.ac.uk',
])('a mail address is seen through its disguise: %j', (form) => {
  expect(found(`Write to ${form} please.`)).toEqual([`mail: ${form}`])
})

test.each([
  ['account', 'GB82 WEST 1234\n5698 7654 32'],
  ['account', 'DE89 3704 0044 0532\r\n0130 00'],
  ['account', 'GB82\u200bWEST12345698765432'],
  ['account', '4111 1111\n1111 1111'],
  ['account', '4111\u200b1111\u200b1111\u200b1111'],
  ['number', 'AB\u00ad123456C'],
  ['number', 'AB 12 34\n56 C'],
  ['number', '123–45–6789'],
  ['orcid', '0000–0002–1825–0097'],
  ['orcid', '0000-0002-1825-\n0097'],
  ['phone', '020\u20117946\u20110958'],
  ['phone', '０２０ ７９４６ ０９５８'],
  ['phone', '+44 (0)20 7946\n0958'],
])('a number is seen through hidden signs and line ends: %s %j', (category, form) => {
  expect(found(`It was SSN, IBAN or so: ${form}, as I said.`)).toEqual([`${category}: ${form}`])
})

test('a full stop behind a mail address is not the next word of it', () => {
  expect(found('Write to jo@kcl.ac.uk. At home I read.')).toEqual(['mail: jo@kcl.ac.uk'])
})

test.each([
  '14 Abbey Road\nFlat 3b\nCorvane CV3 4QT',
  '221B Baker Street\nLondon NW1 6XE',
  '1600 Pennsylvania Avenue NW, Washington, DC 20500',
  'Kerkstraat 12, 1234 AB Utrecht',
  'Musterstraße 5, 50667 Köln',
  '12 rue des Lilas, 75011 Paris',
  'Calle Mayor 12, 28013 Madrid',
  'PO Box 1234, Springfield',
  'Apt. 805, 24 Clarke Avenue',
])('an address is one block: %j', (address) => {
  expect(found(`Send it to ${address}.`)).toEqual([`place: ${address}`])
})

test('a number before a road is not always an address', () => {
  expect(found('It took 20 years down the road and 3 people on the street.')).toEqual([])
})

test.each([
  ['Brightwater Tech pays well.', { email: 'j.doe@brightwatertech.com' }, ['organisation: Brightwater Tech']],
  ['At KCL we do so (jo@kcl.ac.uk).', {}, ['organisation: KCL', 'mail: jo@kcl.ac.uk']],
  ['Here at Haldane Road Training (jo@hrt.org.uk) we ask.', {}, ['organisation: Haldane Road Training', 'mail: jo@hrt.org.uk']],
  ['I like the web and read my mail.', { email: 'kim@gmail.com' }, []],
])('the house of a mail address is known where it is written out: %s', (text, declared, expected) => {
  expect(found(text, { declared })).toEqual(expected)
})

test.each([
  ['twitter: jane_doe77', 'handle: jane_doe77'],
  ['my insta is jane.doe.77', 'handle: jane.doe.77'],
])('a name in a network is found behind the word for it: %s', (text, expected) => {
  expect(found(text)).toEqual([expected])
})

test('places in a rewritten text lead back to the same letters', () => {
  const signs = fc.array(fc.constantFrom('a', '1', '\u00ad', '\u200b', '＠', '–', '\n', '\r\n', '-', ' ', '👩‍👧', 'é'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(signs, (pieces) => {
      const text = pieces.join('')
      for (const made of [plainSigns(text), joinedLines(plainSigns(text) ?? unchanged(text))]) {
        if (!made) continue
        expect(made.at.length).toBe(made.plain.length + 1)
        expect(made.at.at(-1)).toBe(text.length)
        expect(made.at.every((place, nth) => nth === 0 || place >= (made.at[nth - 1] ?? 0))).toBe(true)
        for (const letter of ['a', '1', 'é'])
          expect([...made.plain].filter((one) => one === letter).length).toBe([...text].filter((one) => one === letter).length)
      }
    }),
  )
})
