import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerCase, answerUnits } from '@/lib/exchange/agreement-file'

const reference = (id: string) => readFileSync(path.resolve('tests/data/agreement', `${id}.json`), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
const options = { level: 'nominal', missing: null, cluster: null, seed: 'codicil', replicates: 200 } as const

describe('a case', { timeout: 60_000 }, () => {
  test('is answered statistic by statistic, each once, and never by the value that stands there', async () => {
    const answers = await answerCase(reference('lindanna-main-spans'), false)
    const stats = answers.results.map(({ stat }) => stat)
    expect(new Set(stats).size).toBe(stats.length)
    expect(answers.results.find(({ stat }) => stat === 'u_alpha')?.value).toBeCloseTo(0.473913043478, 9)

    const changed = JSON.parse(reference('lindanna-main-spans')) as { expected: { stat: string; value?: number }[] }
    changed.expected = changed.expected.map(({ stat }) => ({ stat }))
    expect((await answerCase(JSON.stringify({ ...changed, printed: [] }), false)).results).toEqual(
      answers.results.filter(({ stat }) => changed.expected.some((one) => one.stat === stat)),
    )
  })

  test('says unknown to a name that means nothing, and why where there is no number', async () => {
    const one = {
      id: 'own',
      kind: 'coding',
      units: [
        ['a', 'a'],
        ['a', null],
      ],
      expected: ['cohen_kappa|none', 'delta', 'gwet_ac2|cubic'].map((stat) => ({ stat })),
    }
    expect(await answerCase(JSON.stringify(one), false)).toEqual({
      id: 'own',
      results: [
        { stat: 'cohen_kappa|none', value: null, why: 'no-variation' },
        { stat: 'delta', value: null, why: 'unknown' },
        { stat: 'gwet_ac2|cubic', value: null, why: 'unknown' },
      ],
    })
  })

  test.each(['fleiss-1971', 'dkpro-set-annotations', 'spans-overlap-3-coders', 'krippendorff-2011-C-missing'])(
    '%s has an answer to all that it could be asked',
    async (id) => {
      const { results } = await answerCase(reference(id), true)
      expect(results.length).toBeGreaterThan(2)
      expect(results.filter(({ why }) => why === 'unknown')).toEqual([])
    },
  )

  test('of yes and no tells prevalence, bias and PABAK too', async () => {
    const { results } = await answerCase(reference('paradox-feinstein-cicchetti-1'), true)
    const value = (stat: string) => results.find((one) => one.stat === stat)?.value ?? Number.NaN
    expect(value('pabak')).toBeCloseTo(value('brennan_prediger'), 12)
    expect(Math.abs(value('prevalence_index'))).toBeLessThanOrEqual(1)
    expect(Math.abs(value('bias_index'))).toBeLessThanOrEqual(1)
  })

  test('with spans of one coder that overlap has u-alpha for one code at a time only', async () => {
    const { results } = await answerCase(reference('spans-overlap-3-coders'), true)
    expect(results.find(({ stat }) => stat === 'u_alpha')).toEqual({ stat: 'u_alpha', value: null, why: 'overlap-not-allowed' })
    expect(results.find(({ stat }) => stat === 'u_alpha|clause-1')?.value).toBeCloseTo(0.606304582084, 9)
  })

  test.each([
    ['nothing at all', '', 'no JSON'],
    ['another kind', '{"kind":"edge"}', 'kind (coding, sets or unitizing)'],
    ['a ragged row', '{"kind":"coding","units":[["a","b"],["a"]]}', 'Row 2 has 1 values where row 1 has 2.'],
    ['a value that is none', '{"kind":"coding","units":[["a","b"],["a",{"x":1}]]}', 'Row 2, column 2'],
    ['a set that is none', '{"kind":"sets","units":[[["a"],"b"]]}', 'Row 1, column 2'],
    [
      'a span of nobody',
      '{"kind":"unitizing","coders":["a"],"continuum":{"start":0,"end":9},"spans":[{"coder":"b","category":"x","start":0,"end":1}]}',
      'Span 1, coder: b',
    ],
    [
      'a span outside',
      '{"kind":"unitizing","coders":["a"],"continuum":{"start":0,"end":9},"spans":[{"coder":"a","category":"x","start":5,"end":12}]}',
      'Span 1, start and end',
    ],
  ])('of the wrong shape is refused with its place: %s', async (_, text, sentence) => {
    await expect(answerCase(text, false)).rejects.toThrow(sentence)
  })
})

describe('a table of units and coders', () => {
  test('gives all statistics, and alpha’s interval over the clusters it names', () => {
    const table = 'A,B,who\r\n1,1,p\r\n2,2,p\r\n1,2,q\r\nNA,2,r\r\n3,3,r\r\n3,3,s\r\n2,2,s\r\n1,1,t\r\n'
    const found = answerUnits(bytes(table), 'own', { ...options, level: 'interval', missing: 'NA', cluster: 'who' })
    expect(found.results.find(({ stat }) => stat === 'percent_agreement')?.value).toBeCloseTo(6 / 7, 12)
    expect(found.interval).toMatchObject({ stat: 'krippendorff_alpha|interval', commenters: 5, replicates: 200, seed: 'codicil' })
    expect(answerUnits(bytes(table), 'own', { ...options, level: 'interval', missing: 'NA', cluster: 'who' })).toEqual(found)
  })

  test.each([
    ['a word among numbers', 'A,B\n1,1\n2,x\n', { level: 'interval' }, 'Line 3, column B: x is no number'],
    ['a column that is not there', 'A,B\n1,1\n', { cluster: 'who' }, 'There is no column who. The columns are: A, B.'],
    ['a ragged row', 'A,B\n1,1\n1,1,1\n', {}, 'line 3'],
    ['a negative ratio', 'A,B,w\n-1,1,p\n2,2,q\n', { level: 'ratio', cluster: 'w' }, 'not negative'],
  ])('is refused with its place: %s', (_, text, own, sentence) => {
    expect(() => answerUnits(bytes(text), 'own', { ...options, ...own } as Parameters<typeof answerUnits>[2])).toThrow(sentence)
  })
})
