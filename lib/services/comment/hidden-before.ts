import type { Candidate } from '@/lib/domain/privacy/candidate'
import { type Category, isCategory } from '@/lib/domain/privacy/categories'
import { foldSurface } from '@/lib/domain/privacy/pseudonym'
import { wordSpans } from '@/lib/domain/span/words'
import { foldName } from '@/lib/language/gazetteer/fold-name'
import { gazetteer } from '@/lib/language/gazetteer/gazetteer'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'

/** What shows by its form is found wherever it stands, without having been hidden before. */
const byForm: readonly Category[] = ['mail', 'phone', 'url', 'orcid', 'ip', 'number', 'account', 'postcode', 'date']
const mostWords = 4

/**
 * Looks in texts for words that the project hides already, for a person to decide on: the answer tells their places. The project
 * knows no words, only their keyed hashes, so runs of up to four words are hashed and looked up: those that begin and end with a
 * capital or a digit, and of single words those that not everybody uses at the beginning of a sentence.
 */
export async function hiddenBefore(tx: Tx, projectId: number): Promise<(text: string) => readonly Candidate[]> {
  const rows = await tx.pseudonym.findMany({
    where: {
      projectId,
      surfaceMac: { not: null },
      category: { notIn: [...byForm] },
      redactions: { some: { state: 'accepted' } },
    },
    select: { category: true, surfaceMac: true },
  })
  const hidden = new Set(rows.map(({ surfaceMac }) => Buffer.from(surfaceMac ?? []).toString('hex')))
  const kinds = [...new Set(rows.map(({ category }) => category))].filter(isCategory)
  const met = new Map<string, Category | null>()
  const kindOf = (surface: string) => {
    const key = foldSurface(surface)
    const before = met.get(key)
    if (before !== undefined) return before
    const kind = kinds.find((one) => hidden.has(Buffer.from(mac('surface', one, key)).toString('hex'))) ?? null
    met.set(key, kind)
    return kind
  }
  return (text) => (kinds.length === 0 ? [] : runs(text).flatMap((span) => placeOf(text, span, kindOf)))
}

function placeOf(text: string, span: { start: number; end: number }, kindOf: (surface: string) => Category | null): Candidate[] {
  const category = kindOf(text.slice(span.start, span.end))
  if (!category) return []
  return [{ ...span, category, tier: 'flag', finder: 'known', reason: 'Is hidden elsewhere in this project.' }]
}

function runs(text: string): { start: number; end: number }[] {
  const words = wordSpans(text)
  const isCapital = words.map(({ start, end }) => /\p{Lu}|\p{Lo}|\d/u.test(text.slice(start, end)))
  const isUsual = ({ start, end }: { start: number; end: number }) => gazetteer().common.has(foldName(text.slice(start, end)))
  return words.flatMap((word, first) =>
    words.slice(first, first + mostWords).flatMap(({ end }, more) => {
      if (!isCapital[first] || !isCapital[first + more] || (more === 0 && isUsual(word))) return []
      return [{ start: word.start, end }]
    }),
  )
}
