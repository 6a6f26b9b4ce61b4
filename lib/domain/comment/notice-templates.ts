import { dayInWords } from './opening'
import type { NoticeUses } from './uses'

export const noticeTemplates = ['opt-out', 'asked'] as const
export type NoticeTemplate = (typeof noticeTemplates)[number]

export type NoticeFacts = {
  readonly title: string
  readonly contact: string
  readonly commentsUntil: Date | null
  readonly withdrawUntil: Date | null
}

export type NoticeDraft = { readonly wording: string; readonly basis: string; readonly uses: NoticeUses }

export const templateWords: Readonly<Record<NoticeTemplate, { readonly name: string; readonly means: string }>> = {
  'opt-out': {
    name: 'Covered unless somebody objects',
    means: 'Revision, research and quoting without names are covered by the notice; who does not want that says so.',
  },
  asked: {
    name: 'Asked, use by use',
    means: 'Comments help to revise the text; every other use needs a yes, and silence is no.',
  },
}

/** A notice to begin with, in the project's own facts. The articles are those of the General Data Protection Regulation. */
export function noticeFromTemplate(template: NoticeTemplate, facts: NoticeFacts): NoticeDraft {
  return template === 'opt-out' ? optOut(facts) : asked(facts)
}

function optOut(facts: NoticeFacts): NoticeDraft {
  return {
    wording: paragraphs(
      `We welcome comments on “${facts.title}” from everybody who does this work, under whatever title.`,
      'We read every comment and use it to revise the text; what changed, and why, is said with the next version. We also study the comments for a publication. For that, names and whatever else points to you or to others are taken out first, and you stand there under a pseudonym. Short passages may be quoted so, word for word.',
      'If you do not want to be studied or quoted, untick it below, or say so in your letter. You need no reason, and your comment still helps to revise the text.',
      howLong(facts),
      whom(facts),
    ),
    basis: 'Research in the public interest; you may object at any time (GDPR, Articles 6(1)(e) and 21)',
    uses: {
      ...{ revise: 'covered', research: 'covered', quote: 'covered' },
      ...{ show: 'notAsked', archive: 'notAsked', contact: 'notAsked', thank: 'notAsked' },
    },
  }
}

function asked(facts: NoticeFacts): NoticeDraft {
  return {
    wording: paragraphs(
      `We welcome comments on “${facts.title}” from everybody who does this work, under whatever title.`,
      'We read every comment and use it to revise the text. Beyond that nothing is done with it unless you say yes below: not to its being studied, quoted, shown or kept for other researchers. What you leave unticked is a no, and it changes nothing in how your comment is read.',
      'Whatever you allow, names and whatever else points to you or to others are taken out first, and you stand there under a pseudonym.',
      howLong(facts),
      whom(facts),
    ),
    basis: 'Your consent, which you may take back at any time (GDPR, Articles 6(1)(a) and 7(3))',
    uses: {
      ...{ revise: 'covered', research: 'asked', quote: 'asked', show: 'asked', archive: 'asked' },
      ...{ contact: 'asked', thank: 'asked' },
    },
  }
}

function howLong({ commentsUntil, withdrawUntil }: NoticeFacts): string {
  const open = commentsUntil ? `Comments are open until ${dayInWords(commentsUntil)}. ` : ''
  const until = withdrawUntil ? ` until ${dayInWords(withdrawUntil)}` : ''
  return `${open}After sending you get a code. With it you see what became of your comment, change what you allow, or take everything back${until}; then it is deleted, with all that was made of it. What was published by then stays published, without your words being used again.`
}

function whom({ contact }: NoticeFacts): string {
  return contact ? `Questions about this: ${contact}.` : ''
}

function paragraphs(...all: string[]): string {
  return all.filter(Boolean).join('\n\n')
}

/** Ninety days after comments close: time to think again, and a day on which the data can be called complete. */
export function usualWithdrawal(commentsUntil: Date | null): Date | null {
  return commentsUntil && new Date(commentsUntil.getTime() + 90 * 86_400_000)
}
