import type { Candidate } from '@/lib/domain/privacy/candidate'

const card = /(?<![\p{L}\d.,/+-])\d(?:[ \u00a0.-]?\d){12,18}(?![\p{L}\d]|[.,-]\d)/gu
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z\d]{2,4}){3,8}(?:[ \u00a0-]?[A-Z\d])?(?![\p{L}\d])/giu
const labelled =
  /(?:sort[ -]?code|account(?: no\.?| number| nr\.?)?|a\/c(?: no\.?)?|routing(?: no\.?| number)?|konto(?:nummer)?)\s{0,2}(?:is|:|#|=|–)?\s{0,2}(\d{2}-\d{2}-\d{2}|\d[\d -]{4,16}\d)(?!\d)/giu
/** Countries that number accounts so: the IBAN registry of ISO 13616, and those that use the form without standing in it. */
const ibanCountries = new Set(
  `ad ae al at az ba be bg bh bi br by ch cr cy cz de dj dk do ee eg es fi fk fo fr gb ge gi gl gr gt hn hr hu ie il iq is it jo kw kz lb
  lc li lt lu lv ly mc md me mk mn mr mt mu ni nl no om pk pl ps pt qa ro rs ru sa sc sd se si sk sm so st sv tl tn tr ua va vg xk ye
  ao bf bj cf cg ci cm cv dz ga gq gw ir km ma mg ml mz ne sn td tg`.split(/\s+/),
)

/** Cards with their check digit, IBANs with theirs, and account numbers beside the word. */
export function accountNumbers(text: string): Candidate[] {
  const cards = [...text.matchAll(card)].filter(([number]) => hasLuhn(number) && isCard(number.replace(/\D/g, '')))
  const ibans = [...text.matchAll(iban)].flatMap((match) => shortened(match))
  const others = [...text.matchAll(labelled)].map((match) => {
    const [whole, number = ''] = match
    return { start: match.index + whole.length - number.length, end: match.index + whole.length }
  })
  return [...cards.map((match) => ({ start: match.index, end: match.index + match[0].length })), ...ibans, ...others].map(
    (span) => ({
      ...{ ...span, category: 'account' as const, tier: 'auto' as const, finder: 'form' },
      reason: 'Has the form of a bank account or a card.',
    }),
  )
}

/** The check digit of H. P. Luhn, ISO/IEC 7812-1. */
function hasLuhn(number: string): boolean {
  const sum = [...number.replace(/\D/g, '')].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** The first digits that issuers of payment cards have. */
function isCard(digits: string): boolean {
  return /^(?:4|5[0-8]|2[2-7]|3|6)/.test(digits) && !/^(\d)\1+$/.test(digits)
}

/** A word behind an IBAN may look like a part of it: the longest beginning whose check holds is taken. */
function shortened(match: RegExpExecArray): { start: number; end: number }[] {
  // Of any letters and digits one in 97 passes the check, words among them.
  if (!ibanCountries.has(match[0].slice(0, 2).toLowerCase())) return []
  for (let surface = match[0]; surface.length >= 15; surface = surface.slice(0, -1)) {
    const bare = surface.replace(/[ \u00a0-]/g, '').toUpperCase()
    if (bare.length >= 15 && bare.length <= 34 && /[A-Z\d]$/i.test(surface) && hasIbanCheck(bare))
      return [{ start: match.index, end: match.index + surface.length }]
  }
  return []
}

/** ISO 13616: the number with its first four characters last, letters as 10 to 35, is 1 modulo 97. */
function hasIbanCheck(bare: string): boolean {
  const moved = bare.slice(4) + bare.slice(0, 4)
  let rest = 0
  for (const sign of moved) for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
