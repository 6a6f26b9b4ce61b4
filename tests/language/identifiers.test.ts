import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIdentifiers } from '@/lib/language/identifiers'

function foundIn(text: string): string[] {
  return findIdentifiers(text).map(({ start, end, category }) => `${category}: ${text.slice(start, end)}`)
}

test.each([
  ['Write to jo.o’neil+lt@staff.example.ac.uk, please.', ['mail: jo.o’neil+lt@staff.example.ac.uk']],
  ['(mara@example.org)', ['mail: mara@example.org']],
  ['Ask müller@universität.de!', ['mail: müller@universität.de']],
  ['jo at uni dot ac dot uk knows', ['mail: jo at uni dot ac dot uk']],
  ['jo.smith (at) uni (dot) edu', ['mail: jo.smith (at) uni (dot) edu']],
  ['j.smith [at] uni.ac.uk.', ['mail: j.smith [at] uni.ac.uk']],
  ['j.smith at uni.ac.uk', ['mail: j.smith at uni.ac.uk']],
  ['ring +44 20 7946 0958 or 0113 496 0999 ext 4', ['phone: +44 20 7946 0958', 'phone: 0113 496 0999 ext 4']],
  ['Tel. (0113) 496-0999, (212) 555-0123', ['phone: (0113) 496-0999', 'phone: (212) 555-0123']],
  ['0049 30 901820 or 030/901820', ['phone: 0049 30 901820', 'phone: 030/901820']],
  ['see https://staff.example.ac.uk/~jo?x=1&y=(2).', ['url: https://staff.example.ac.uk/~jo?x=1&y=(2)']],
  ['(see www.example.org/team)', ['url: www.example.org/team']],
  ['our page, staff.example.ac.uk/jo, says', ['url: staff.example.ac.uk/jo']],
  ['I am @jo_lt and @mara@edu.social.', ['handle: @jo_lt', 'handle: @mara@edu.social']],
  [
    '0000-0002-1825-0097 and https://orcid.org/0000-0002-1825-0097',
    ['orcid: 0000-0002-1825-0097', 'orcid: https://orcid.org/0000-0002-1825-0097'],
  ],
  ['from 192.168.10.44 and 2001:db8::ff00:42', ['ip: 192.168.10.44', 'ip: 2001:db8::ff00:42']],
  ['😀😀 عنواني mara@example.org شكرا', ['mail: mara@example.org']],
])('%s', (text, expected) => {
  expect(foundIn(text)).toEqual(expected)
})

test.each([
  'We moved from release 16.4.6 to version 10.22.3.14, v1.2.3.4 before.',
  'Clause 3.2.1.4 and section 12.10.11.13 say the same.',
  'On 2024-03-15, 15/03/2024, 01.02.2024 and 03-04-2024 at 10:30:45 we met.',
  'Look at the dot in the middle, at least at work. Meet at noon.',
  'Staff at the university use ASP.NET, Node.js, e.g. for pages, i.e. often.',
  'It costs £35,500.00 or 0.123456789 of the budget, 12 345 678 in all.',
  'From 2019-2021, pages 1023-1044, ISBN 978-0-306-40615-7.',
  'meet @ 9am, @10am or std::vector a::b',
  'In 2020 2021 2022 we taught 030 students and 0 of 100 failed.',
  'qu0012zx is what we say here.',
  'K-07, C-041:12-57@r3, T-12 and P017 are handles of ours.',
])('nothing to find in: %s', (text) => {
  expect(foundIn(text)).toEqual([])
})

test('candidates lie in the text, in order, and do not overlap', () => {
  const pieces = fc.constantFrom(
    'jo@example.org',
    ' at ',
    ' dot ',
    'uk',
    '+44 20 7946 0958',
    '😀',
    '\u0301',
    'www.a.com/',
    '@x_y',
    ' ',
    '\n',
    '(',
    '192.168.10.44',
    'ש',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of findIdentifiers(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})

test('a reason never repeats the words it is about', () => {
  for (const { reason } of findIdentifiers('jo@example.org +44 20 7946 0958 @jo_lt'))
    expect(reason).not.toMatch(/jo|example|7946/)
})

test('long texts without blanks take no long time', () => {
  for (const text of [
    'a.'.repeat(100_000),
    'a@'.repeat(100_000),
    '0 '.repeat(100_000),
    'a at '.repeat(50_000),
    '1:'.repeat(100_000),
  ]) {
    const before = performance.now()
    findIdentifiers(text)
    expect(performance.now() - before).toBeLessThan(5000)
  }
})
