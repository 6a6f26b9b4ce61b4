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

  test('with weights of its own answers by them, as Cohen printed in 1968', async () => {
    const one = JSON.parse(reference('cohen-1968-weighted')) as Record<string, unknown>
    const asked = ['cohen_weighted_kappa', 'cohen_kappa|custom', 'krippendorff_alpha|custom', 'cohen_kappa|none']
    const own = { ...one, printed: [], expected: asked.map((stat) => ({ stat })) }
    const { results } = await answerCase(JSON.stringify(own), false)
    const value = (stat: string) => results.find((result) => result.stat === stat)?.value
    expect(value('cohen_weighted_kappa')).toBeCloseTo(0.347826086957, 9)
    expect(value('cohen_kappa|custom')).toBeCloseTo(0.347826086957, 9)
    expect(value('cohen_kappa|none')).toBeCloseTo(0.491525423729, 9)
    expect(value('krippendorff_alpha|custom')).toEqual(expect.any(Number))
    const lopsided = {
      ...own,
      custom_distance: {
        disagreement_weights: [
          [0, 1, 3],
          [1, 0, 6],
          [3, 5, 0],
        ],
      },
    }
    await expect(answerCase(JSON.stringify(lopsided), false)).rejects.toThrow('disagreement_weights, row 2, column 3')
    const without = { ...own, custom_distance: undefined }
    expect((await answerCase(JSON.stringify(without), false)).results[0]).toMatchObject({ value: null, why: 'unknown' })
  })

  test('takes a category for one whatever it is called, and any statistic between two of its coders', async () => {
    const stats = ['specific_agreement|0-1', 'specific_agreement|ü|ß', 'percent_agreement|0-2', 'percent_agreement|pair2-0']
    const one = {
      kind: 'coding',
      categories: ['0-1', 'ü|ß'],
      units: [
        ['0-1', 'ü|ß', '0-1'],
        ['ü|ß', 'ü|ß', 'ü|ß'],
        ['0-1', null, 'ü|ß'],
      ],
    }
    const { results } = await answerCase(JSON.stringify({ ...one, expected: stats.map((stat) => ({ stat })) }), false)
    // 0-1: one agreeing pair of ordered two beside others; by hand from the three rows
    expect(results.map(({ value }) => value?.toFixed(6))).toEqual([
      (2 / (2 * 2 + 1)).toFixed(6),
      (6 / (2 + 3 * 2 + 1)).toFixed(6),
      (2 / 3).toFixed(6),
      (2 / 3).toFixed(6),
    ])
  })

  test('takes a code of spans for one whatever it is called', async () => {
    const span = (coder: string, category: string, start: number, end: number) => ({ coder, category, start, end })
    const one = {
      kind: 'unitizing',
      coders: ['a~b', 'c'],
      categories: ['1-2', 'x|y'],
      continuum: { start: 0, end: 10 },
      spans: [span('a~b', '1-2', 0, 4), span('c', '1-2', 2, 4), span('a~b', 'x|y', 6, 8)],
    }
    const stats = [
      'char_label_f1|1-2|a~b~c',
      'char_percent_agreement|x|y|a~b~c',
      'u_alpha|1-2',
      'span_exact_f1|a~b~c',
      'span_exact_f1|a~d',
    ]
    const { results } = await answerCase(JSON.stringify({ ...one, expected: stats.map((stat) => ({ stat })) }), false)
    expect(results.map(({ value, why }) => why ?? value)).toEqual([4 / 6, 0.8, expect.any(Number), 0, 'unknown'])
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
  test('gives all statistics, each with its interval over the clusters it names', () => {
    const table = 'A,B,who\r\n1,1,p\r\n2,2,p\r\n1,2,q\r\nNA,2,r\r\n3,3,r\r\n3,3,s\r\n2,2,s\r\n1,1,t\r\n'
    const found = answerUnits(bytes(table), 'own', { ...options, level: 'interval', missing: 'NA', cluster: 'who' })
    expect(found.results.find(({ stat }) => stat === 'percent_agreement')?.value).toBeCloseTo(6 / 7, 12)
    expect(found.resampling).toEqual({ seed: 'codicil', replicates: 200 })
    const resampled = found.results.filter(({ interval }) => interval).map(({ stat }) => stat)
    for (const stat of ['percent_agreement', 'cohen_kappa|none', 'cohen_kappa|linear', 'gwet_ac1', 'gwet_ac2|quadratic'])
      expect(resampled).toContain(stat)
    const alpha = found.results.find(({ stat }) => stat === 'krippendorff_alpha|interval')
    expect(alpha?.interval).toMatchObject({ commenters: 5, replicates: 200 })
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
