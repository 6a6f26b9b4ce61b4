import { allowedUses, latestAnswer, type NoticeUses, type PermissionAnswer, type Use } from './uses'

/** What each use means, said to the commenter. */
export const useSentences: Readonly<Record<Use, string>> = {
  revise: 'inform the revision of the description',
  research: 'be coded and counted as research data',
  quote: 'be quoted word for word, without your name',
  show: 'be shown or retold on the public page',
  archive: 'be deposited in a research archive, with what points to people hidden',
  contact: 'lead to a message to you with questions',
  thank: 'let us thank you by name, never joined to your comments',
}

/** The same, said of the commenter to somebody else. */
export const usesByThem: Readonly<Record<Use, string>> = {
  ...useSentences,
  quote: 'be quoted word for word, without their name',
  contact: 'lead to a message to them with questions',
  thank: 'let you thank them by name, never joined to their comments',
}

/** One more sentence for who wonders what the use comes to. */
export const useNotes: Readonly<Record<Use, string>> = {
  revise: 'This is what comments are for.',
  research: 'Read, coded and counted for a study, under a pseudonym.',
  quote: 'In the paper and in talks, with names and places taken out.',
  show: 'Beside the change that it led to.',
  archive: 'For other researchers, after a review of what might still point to you.',
  contact: 'Only then we ask for an address.',
  thank: 'On a list that is never joined to comments.',
}

export type PermissionWord = 'covered by the notice' | 'agreed' | 'objected' | 'not agreed' | 'not asked'

/** How a permission is spoken of: "agreed" only where the use was asked and answered yes. */
export function permissionWord(use: Use, notice: NoticeUses, answers: readonly PermissionAnswer[]): PermissionWord {
  const answer = latestAnswer(use, answers)
  if (notice[use] === 'notAsked') return 'not asked'
  if (allowedUses(notice, answers).includes(use)) return notice[use] === 'asked' ? 'agreed' : 'covered by the notice'
  if (answer === 'objected' || (notice[use] === 'covered' && answer === 'no')) return 'objected'
  return 'not agreed'
}

/** How a submission came, as pages and tables say it. */
export const channelWords = {
  web: 'on the public page',
  import: 'by an import',
  mail: 'by mail',
  letter: 'by letter',
  interview: 'in an interview',
} as const
