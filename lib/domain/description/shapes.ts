/** Whether a paragraph introduces the list that follows it. */
export function leadsIn(text: string): boolean {
  return /[:…]$|\.\.\.$/u.test(text)
}

/** Whether a list that `lead` introduces tells what may be, not what is. Only its last sentence counts. */
export function leadsToOptional(lead: string): boolean {
  const sentence =
    lead
      .slice(-600)
      .split(/[.!?]\s+/u)
      .at(-1) ?? ''
  return /\b(?:might|may|could|optional|optionally|desirable|sometimes)\b/iu.test(sentence)
}

/** A quotation stands in quotation marks as a whole, or follows a sentence that announces somebody's words. */
export function isQuotation(text: string, before: string | null): boolean {
  return isInQuotationMarks(text) || (before !== null && announcesWords(before) && !isNote(text))
}

function announcesWords(text: string): boolean {
  const sentence = text.slice(-600)
  return (
    /:$/u.test(sentence) &&
    /\b(?:defin\w*|quot\w*|says?|said|writes?|wrote|written|states?|stated|puts? it|in the words of|words of)\b/iu.test(sentence)
  )
}

function isInQuotationMarks(text: string): boolean {
  const inner = text.length > 2 ? text.slice(1, -1) : ''
  if (inner === '') return false
  const pairs = [`""`, '“”', '„“', '«»', '‘’']
  const outer = `${text.charAt(0)}${text.charAt(text.length - 1)}`
  return pairs.includes(outer) && ![...outer].some((mark) => inner.includes(mark))
}

/** A remark beside the text: a paragraph wholly in brackets, or a bibliographic reference. */
export function isNote(text: string): boolean {
  return isInBrackets(text) || isReference(text)
}

function isInBrackets(text: string): boolean {
  const pairs: Record<string, string> = { '(': ')', '[': ']' }
  const opening = text.charAt(0)
  const closing = pairs[opening]
  if (closing === undefined || text.at(-1) !== closing) return false

  let open = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === opening) open += 1
    if (text[at] === closing) open -= 1
    if (open === 0) return at === text.length - 1
  }
  return false
}

/** Author, year in brackets, title: as reference lists have them. */
export function isReference(text: string): boolean {
  return (
    text.length < 800 && /^\p{Lu}[\p{L}\p{M}'’-]{1,40}, (?:\p{Lu}\.[ -]?){1,4}[^()]{0,300}\((?:1[5-9]|20)\d\d[a-z]?\)/u.test(text)
  )
}
