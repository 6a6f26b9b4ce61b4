import type { Category } from './categories'

/** A vaguer way to say something, with what it keeps. */
export type Vaguer = { readonly words: string; readonly keeps: string }

const kinds: Partial<Record<Category, string>> = {
  person: 'a person',
  colleague: 'a colleague',
  student: 'a student',
  university: 'a university',
  organisation: 'an organisation',
  unit: 'a department',
  place: 'a town',
  course: 'a course',
  system: 'a local system',
}

/**
 * Vaguer words for a surface form, the most exact first: an age becomes a band of ten years, a date its year, a number a band,
 * a job title a level, a town its `region` where that is known. Empty when nothing can be computed.
 */
export function vaguer(category: Category, surface: string, region: string | null = null): readonly Vaguer[] {
  const found = [ageBand(surface), category === 'date' ? null : numberBand(surface), ...years(surface), level(category, surface)]
  const kind = kinds[category]
  const where = category === 'place' && region ? { words: `a town in ${region}`, keeps: 'the region' } : null
  const all = [...found, where, kind ? { words: kind, keeps: 'what kind of thing it is' } : null]
  const seen = new Set<string>()
  return all.filter((one): one is Vaguer => one !== null && !seen.has(one.words) && seen.add(one.words) !== undefined)
}

/** `aged 47`, `47 years old` -> `aged 40 to 49`. Under 18 and from 90 on the band is open. */
export function ageBand(surface: string): Vaguer | null {
  const found =
    /\b(?:aged?|age of)\s+(\d{1,3})\b/iu.exec(surface) ??
    /\b(\d{1,3})[\s-]*(?:years?[\s-]*(?:old|of age)|yrs?[\s-]*old|y\/?o)\b/iu.exec(surface)
  if (!found) return null
  const age = Number(found[1])
  if (age > 120) return null
  const keeps = 'the age, to ten years'
  const band = age < 18 ? 'under 18' : age < 20 ? '18 or 19' : age >= 90 ? '90 or older' : `${tens(age)} to ${tens(age) + 9}`
  return { words: `aged ${band}`, keeps }
}

/** The one plain number of a surface form in a band of its order: 37 -> `30 to 39`, 350 -> `300 to 399`, 12,000 -> `10,000 to 19,999`. */
export function numberBand(surface: string): Vaguer | null {
  if (ageBand(surface)) return null
  const numbers = [...surface.matchAll(/(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?![\d,/-])|(?<![\d.,/-])\d+(?![\d,/-]|\.\d)/gu)]
  const [only] = numbers
  if (!only || numbers.length > 1) return null
  const value = Number(only[0].replaceAll(',', ''))
  if (!Number.isSafeInteger(value) || value >= 1e12) return null
  const step = value < 10 ? 10 : 10 ** (String(value).length - 1)
  const from = value < 10 ? 0 : Math.floor(value / step) * step
  const band = value < 10 ? 'fewer than 10' : `${grouped(from)} to ${grouped(from + step - 1)}`
  const words = `${surface.slice(0, only.index)}${band}${surface.slice(only.index + only[0].length)}`
  return { words, keeps: 'the order of the number' }
}

/** The year of a date, and its decade. */
function years(surface: string): readonly (Vaguer | null)[] {
  const found = [...surface.matchAll(/(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/gu)]
  const [only] = found
  if (!only || found.length > 1) return []
  const year = only[0]
  const isBare = surface.trim() === year
  return [isBare ? null : { words: year, keeps: 'the year' }, { words: `the ${year.slice(0, 3)}0s`, keeps: 'the decade' }]
}

const levels: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:vice[\s-]?chancellor|president|provost|rector|principal|chief|pro[\s-]?vice|dean|CEO|CIO|CTO)\b/iu,
    'a member of senior management',
  ],
  [/\b(?:head|director|manager|lead|leader|coordinator|co-ordinator|chair)\b/iu, 'a manager'],
  [/\b(?:professor|reader)\b/iu, 'a senior academic'],
  [/\b(?:lecturer|teacher|tutor|instructor|fellow|researcher|academic)\b/iu, 'a member of academic staff'],
  [
    /\b(?:technologist|designer|developer|librarian|technician|engineer|officer|adviser|advisor|administrator|specialist|consultant|assistant|support)\b/iu,
    'a member of professional staff',
  ],
]

function level(category: Category, surface: string): Vaguer | null {
  if (category !== 'role') return null
  const found = levels.find(([title]) => title.test(surface))
  return found ? { words: found[1], keeps: 'the level of the job' } : null
}

const tens = (age: number) => Math.floor(age / 10) * 10
const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/gu, ',')
