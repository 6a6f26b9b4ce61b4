import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearCopies } from '@/lib/domain/comment/near-copies/near-copies'
import { campaign, clause, pairScores } from '@/tests/support/campaign'

const letter =
  'Librarians do most of the training that nobody calls training, and the description should name them before it is final.'

test('a campaign among comments of other people is found whole and alone', () => {
  const { texts, of } = campaign({ comments: 1500, templates: 20, copies: 450, seed: 'small' })
  const { precision, recall } = pairScores(
    of,
    nearCopies(texts, [clause]).map(({ members }) => members),
  )
  expect(precision).toBeGreaterThanOrEqual(0.97)
  expect(recall).toBeGreaterThanOrEqual(0.98)
})

test('copies that differ in the names hidden in them are copies', () => {
  const texts = [`I work at [University A]. ${letter}`, `I work at [University B]. ${letter}`]
  expect(nearCopies(texts)).toEqual([{ template: 0, members: [0, 1] }])
})

test('short comments are no copies, however many people write the same', () => {
  expect(nearCopies(['I agree', 'I agree', 'I agree with this clause.', 'I agree with this clause.', '👍', '👍', ''])).toEqual([])
  expect(nearCopies(['同意します', '同意します'])).toEqual([])
})

test('texts of scripts with and without blanks are compared alike', () => {
  const chinese = '图书馆员做了大部分没有人称之为培训的培训工作，职位描述应该提到他们。'
  const arabic = 'يقوم أمناء المكتبات بمعظم التدريب الذي لا يسميه أحد تدريبا ويجب أن يذكرهم الوصف قبل أن يصبح نهائيا'
  const found = nearCopies([chinese, arabic, `您好。${chinese}`, `السلام عليكم ${arabic}`])
  expect(found.map(({ members }) => members)).toEqual([
    [0, 2],
    [1, 3],
  ])
})

test('one comment that copies two campaigns makes them no single one', () => {
  const other = 'The timetable of every department is set long before anybody asks those who repair its rooms and machines.'
  const copies = (text: string) => ['', 'Hello.', 'Dear team,', 'To you all:'].map((opening) => `${opening} ${text}`)
  const found = nearCopies([...copies(letter), `${letter} ${other}`, ...copies(other)])
  expect(found).toHaveLength(2)
  expect(found.some(({ members }) => [0, 1, 2, 3].every((one) => members.includes(one)) && !members.includes(5))).toBe(true)
})

test('a clause that many quote makes nobody a copy of another', () => {
  const own = ['Why only staff?', 'This forgets the students.', 'True in my small college.', 'Who pays for the hours?']
  const texts = own.map((words) => `“${clause}”: ${words}`)
  expect(nearCopies(texts, [clause])).toEqual([])
})

test('every comment stands in one cluster at most, and a cluster has its template', () => {
  const words = fc.array(fc.constantFrom('we', 'teach', 'staff', 'who', 'ask', 'library', '[person 1]', '👩‍🏫', 'é'), {
    maxLength: 14,
  })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (texts) => {
      const found = nearCopies(texts.map((text) => text.join(' ')))
      const all = found.flatMap(({ members }) => members)
      expect(new Set(all).size).toBe(all.length)
      for (const { template, members } of found) expect(members).toContain(template)
    }),
    { seed: 4, numRuns: 200 },
  )
})
