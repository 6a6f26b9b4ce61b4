/** A text as its reader sees it, and for each of its positions (and its end) the UTF-16 position in the text it was made from. */
export type PlainSigns = { readonly plain: string; readonly at: readonly number[] }

const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/
const wide = /[\uff01-\uff5e]/
const dash = /[\u2010-\u2015\u2212]/

/** Without signs that nobody sees, full-width letters and all dashes as they are typed; null where nothing changes. */
export function plainSigns(text: string): PlainSigns | null {
  if (!unseen.test(text) && !wide.test(text) && !dash.test(text)) return null
  return rewritten(text, (sign) => {
    if (unseen.test(sign)) return ''
    if (dash.test(sign)) return '-'
    return wide.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign
  })
}

const broken = /(?<=[A-Z\d]{2}-?)[ \t]{0,2}\r?\n[ \t]{0,8}(?=[A-Z\d]{2})/g

/** A number that runs on over the end of a line, in one line; null where none does. */
export function joinedLines({ plain, at }: PlainSigns): PlainSigns | null {
  if (!broken.test(plain)) return null
  broken.lastIndex = 0
  let from = 0
  let joined = ''
  const places: number[] = []
  for (const match of plain.matchAll(broken)) {
    const piece = plain.slice(from, match.index) + (plain[match.index - 1] === '-' ? '' : ' ')
    for (let nth = 0; nth < piece.length; nth++) places.push(at[from + nth] ?? 0)
    joined += piece
    from = match.index + match[0].length
  }
  for (let nth = from; nth <= plain.length; nth++) places.push(at[nth] ?? 0)
  return { plain: joined + plain.slice(from), at: places }
}

/** The text itself. */
export function unchanged(text: string): PlainSigns {
  return { plain: text, at: Array.from({ length: text.length + 1 }, (_, nth) => nth) }
}

function rewritten(text: string, change: (sign: string) => string): PlainSigns {
  const at: number[] = []
  let plain = ''
  for (let nth = 0; nth < text.length; nth++) {
    const sign = change(text[nth] ?? '')
    if (sign !== '') at.push(nth)
    plain += sign
  }
  return { plain, at: [...at, text.length] }
}
