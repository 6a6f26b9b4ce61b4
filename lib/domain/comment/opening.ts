/** Whether comments are taken at a moment, and what to say where they are not. */
export type Opening =
  | { readonly status: 'open'; readonly until: Date | null }
  | { readonly status: 'not-yet'; readonly from: Date | null }
  | { readonly status: 'closed'; readonly until: Date }

type Frame = { readonly commentsFrom: Date | null; readonly commentsUntil: Date | null; readonly hasNotice: boolean }

/** `from` is null while there is no notice: without one nobody can say what a comment would be used for. Both ends count as open. */
export function openingAt({ commentsFrom: from, commentsUntil: until, hasNotice }: Frame, now: Date): Opening {
  if (until && until < now) return { status: 'closed', until }
  if (!hasNotice) return { status: 'not-yet', from: null }
  return from && from > now ? { status: 'not-yet', from } : { status: 'open', until }
}

/** Days are days in UTC, as everywhere in a project. */
export function dayInWords(date: Date): string {
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** What a page says that takes no comments. */
export function openingSentence(opening: Opening): string {
  switch (opening.status) {
    case 'open':
      return opening.until ? `Comments are open until ${dayInWords(opening.until)}.` : 'Comments are open.'
    case 'not-yet':
      return opening.from ? `Comments open on ${dayInWords(opening.from)}.` : 'Comments are not open yet.'
    case 'closed':
      return `Comments closed on ${dayInWords(opening.until)}, at the end of the day in universal time.`
    default:
      return opening satisfies never
  }
}

/** The same for somebody who has just tried to send: what is safe, and what to do. */
export function refusalToSend(opening: Opening, contact: string): string {
  const safe = 'Nothing was sent, and nothing you wrote is lost: it stays on this page, so that you can copy it.'
  const next = contact ? ` If it should still be heard, write to ${contact}.` : ''
  return `${openingSentence(opening)} ${safe}${next}`
}
