import { readFile } from 'node:fs/promises'
import { dice } from '@/lib/domain/coding/dice'
import { emptyModel, type LearnedPassage, learn } from '@/lib/domain/coding/suggest/code-model'
import { passageTerms } from '@/lib/domain/coding/suggest/passage-terms'
import { suggestCodes } from '@/lib/domain/coding/suggest/suggest-codes'
import { stemmedWords } from '@/lib/language/stems'
import { early, late } from '@/prisma/example/everybody'
import { readCode } from '@/prisma/example/stages/code'
import type { against, median as medianOf } from './measure'
import { type Guess, scored } from './suggest-scores'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }
/** Coded words; `of` is what must not be torn between learning and asking: the comment. */
type Coded = { readonly of: string; readonly text: string; readonly codes: readonly string[] }

const folds = 5
const repeats = 5

/**
 * How well codes are suggested, against always saying the commonest ones: on the example project, passage by passage and comment
 * by comment, and on a set of one's own (`BENCH_CODED_SET`: lines of text, tab, codes with commas between them).
 */
export async function suggestBench({ median, note }: Bench): Promise<void> {
  const { passages, comments } = exampleSets()
  const lines = [...told('passages of the example', passages), ...told('comments of the example', comments)]
  const own = process.env.BENCH_CODED_SET
  if (own) lines.push(...told(own, setOf(await readFile(own, 'utf8'))))
  console.log(`suggested codes, ${folds} parts each asked of the other ${folds - 1}, ${repeats} times\n${lines.join('\n')}\n`)

  const many = Array.from({ length: 10_000 }, (_, nth) => passages[nth % passages.length] as Coded)
  const learned = learnAll(many)
  const asked = many.slice(0, 100).map(({ text }) => text)
  const splitting = await median(5, () => many.map(({ text }) => text.split(/[^\p{L}]+/u).length))
  note('learn 10,000 coded passages', await median(3, () => learnAll(many)), 'splitting them into words', splitting)
  const one = (await median(5, () => asked.map((text) => suggestCodes(learned, termsOf(text), 3)))) / asked.length
  note(`suggest codes for one passage, of ${learned.codes.size} codes`, one, 'splitting 10,000 into words', splitting)
}

function exampleSets(): { passages: Coded[]; comments: Coded[] } {
  const said = [...early, ...late].flatMap(({ says }) => says).filter(({ marks }) => marks.length > 0)
  const comments = said.map(({ text, marks }) => ({ of: text, text, codes: unique(marks.map(([code]) => readCode(code).key)) }))
  const passages = said.flatMap(({ text, marks }) =>
    unique(marks.map(([, quote]) => quote)).map((quote) => ({
      of: text,
      text: quote,
      codes: unique(marks.filter((mark) => mark[1] === quote).map(([code]) => readCode(code).key)),
    })),
  )
  return { passages, comments }
}

function setOf(file: string): Coded[] {
  return file.split(/\r?\n/).flatMap((line) => {
    const [text, codes] = line.split('\t')
    return text && codes ? [{ of: text, text, codes: codes.split(',') }] : []
  })
}

function told(name: string, coded: readonly Coded[]): string[] {
  const [near, prior]: [Guess[], Guess[]] = [[], []]
  for (let repeat = 0; repeat < repeats; repeat++) {
    const throwing = dice(`suggest ${repeat}`)
    const part = new Map(unique(coded.map(({ of }) => of)).map((of) => [of, Math.floor(throwing() * folds)]))
    for (let fold = 0; fold < folds; fold++) {
      const model = learnAll(coded.filter(({ of }) => part.get(of) !== fold))
      const commonest = [...model.codes].toSorted(([, one], [, other]) => other.passages - one.passages).map(([code]) => code)
      for (const { text, codes } of coded.filter(({ of }) => part.get(of) === fold)) {
        near.push({ codes, guessed: suggestCodes(model, termsOf(text), 3).map(({ codeId }) => codeId) })
        prior.push({ codes, guessed: commonest.slice(0, 3) })
      }
    }
  }
  const size = `${coded.length} with ${unique(coded.flatMap(({ codes }) => codes)).length} codes`
  return [`  ${name}, ${size}: ${scored(near)}`, `    the commonest codes: ${scored(prior)}`]
}

function learnAll(coded: readonly Coded[]) {
  const model = emptyModel()
  for (const { text, codes } of coded) learn(model, { codeIds: codes, terms: termsOf(text) } satisfies LearnedPassage)
  return model
}

const termsOf = (text: string) => passageTerms(stemmedWords(text, 'en').map(({ stem }) => stem))
const unique = (list: readonly string[]) => [...new Set(list)]
