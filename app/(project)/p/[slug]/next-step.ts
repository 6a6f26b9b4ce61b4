import type { ProjectView } from '@/lib/queries/project'
import type { Waiting } from '@/lib/queries/waiting'

export type Step = { readonly title: string; readonly lead: string; readonly href?: string; readonly button?: string }

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What waits for this very person, the most urgent first; empty when nothing does. */
export function waitsFor(waiting: Waiting, openRound: number | null): Step[] {
  const steps: Step[] = []
  if (waiting.comments > 0)
    steps.push({
      title: `${counted(waiting.comments, 'comment waits', 'comments wait')} for you`,
      lead: 'Hide what points to people and let them in, so that they can be read and coded.',
      href: '/comments',
      button: 'Go to the comments',
    })
  if (waiting.enquiries > 0)
    steps.push({
      title: `${counted(waiting.enquiries, 'question waits', 'questions wait')} for you`,
      lead: 'Somebody asked and wrote no comment. The answer is read with the receipt code, or goes out by mail; where a mail could not be sent, you are asked what to do.',
      href: '/comments?show=enquiries',
      button: 'Go to the enquiries',
    })
  if (waiting.coding > 0 && openRound !== null)
    steps.push({
      title: `${counted(waiting.coding, 'comment', 'comments')} to code in round ${openRound}`,
      lead: 'You work alone in it: nobody sees your codings until it is locked, and you see nobody else’s.',
      href: `/coding/${openRound}/desk`,
      button: 'Go to the desk',
    })
  if (waiting.revisions > 0)
    steps.push({
      title: `${counted(waiting.revisions, 'proposal waits', 'proposals wait')} for your verdict`,
      lead: 'Approve the wording, or say what has to change.',
      href: '/revisions',
      button: 'Go to the revisions',
    })
  if (waiting.themes > 0)
    steps.push({
      title: `${counted(waiting.themes, 'theme waits', 'themes wait')} for your verdict`,
      lead: 'Read the claim beside the comments that speak for it and against it.',
      href: '/themes',
      button: 'Go to the themes',
    })
  if (waiting.agreement > 0)
    steps.push({
      title: `${counted(waiting.agreement, 'locked round has', 'locked rounds have')} differences to settle`,
      lead: 'Look at what each coder saw, and settle on one reading.',
      href: '/agreement',
      button: 'Go to the agreement',
    })
  return steps
}

/** The one thing to do now; for who cannot do it, what everybody waits for. */
export function nextStep({ version, hasDraft, members }: ProjectView, canEdit: boolean): Step {
  if (!version && !hasDraft)
    return canEdit
      ? {
          title: 'Bring in the description',
          lead: 'Paste the text or upload it. Codicil finds its clauses, and you mend what it found before anything is kept.',
          href: '/description',
          button: 'Write the description',
        }
      : { title: 'The description is not written yet', lead: 'An editor brings it in first.' }
  if (!version)
    return canEdit
      ? {
          title: 'Publish version 1',
          lead: 'The draft stands. Once published it is frozen, and people can comment on each clause.',
          href: '/description',
          button: 'Open the draft',
        }
      : { title: 'The description is being written', lead: 'An editor publishes it when it is ready for comments.' }
  if (members < 2 && canEdit)
    return {
      title: 'Invite the others',
      lead: 'Coders, a custodian who sees originals, reviewers.',
      href: '/members',
      button: 'Invite members',
    }
  return { title: `Version ${version.number} is published`, lead: 'Comments come in on its public page.' }
}
