import { type Use, uses } from './uses'

/** One comment was taken back; `commentId` is null where all that was sent was. */
export type TakenBack = {
  readonly projectId: number
  readonly submissionId: string
  readonly commentId: string | null
  /** What the comment was made of by splitting and joining; left out where it is as it was received. */
  readonly madeOf?: readonly string[]
  readonly at: string
}

/** A commenter allowed or refused one use with the receipt. */
export type Answered = {
  readonly projectId: number
  readonly submissionId: string
  readonly use: Use
  readonly answer: 'yes' | 'no' | 'objected'
  readonly at: string
}

/** All originals of a project were destroyed; its receipt key tells it from a project of the same number elsewhere. */
export type Destroyed = { readonly projectId: number; readonly receiptKey: string; readonly at: string }

/** What people and custodians were promised for ever, whatever older database comes back; `at` is ISO 8601 in UTC. */
export type Ledger = {
  readonly takenBack: readonly TakenBack[]
  readonly answered: readonly Answered[]
  readonly destroyed: readonly Destroyed[]
}

/**
 * One line each, ids and words of closed lists only:
 * `PROJECT SUBMISSION AT`, `PROJECT SUBMISSION/COMMENT AT` or `PROJECT SUBMISSION/COMMENT<SOURCE,SOURCE AT`, `PROJECT SUBMISSION USE=ANSWER AT`, `PROJECT KEY originals-destroyed AT`.
 */
export function ledgerLines({ takenBack, answered, destroyed }: Ledger): string[] {
  return [
    ...takenBack.map(
      ({ projectId, submissionId, commentId, madeOf = [], at }) =>
        `${projectId} ${submissionId}${commentId === null ? '' : `/${commentId}`}${madeOf.length > 0 ? `<${madeOf.join(',')}` : ''} ${at}`,
    ),
    ...answered.map(({ projectId, submissionId, use, answer, at }) => `${projectId} ${submissionId} ${use}=${answer} ${at}`),
    ...destroyed.map(({ projectId, receiptKey, at }) => `${projectId} ${receiptKey} originals-destroyed ${at}`),
  ]
}

const id = '[0-9a-f]{8}-[0-9a-f-]{27}'
const forms = {
  takenBack: new RegExp(`^(\\d+) (${id})(?:/(${id})(?:<(${id}(?:,${id})*))?)? (\\S+Z)$`),
  answered: new RegExp(`^(\\d+) (${id}) (${uses.join('|')})=(yes|no|objected) (\\S+Z)$`),
  destroyed: /^(\d+) ([0-9A-Z]{4,12}) originals-destroyed (\S+Z)$/,
}

/** Reads what `ledgerLines` wrote; a line of no known form, as one that a crash cut short, is passed over. */
export function readLedgerLines(text: string): Ledger {
  const ledger = { takenBack: [] as TakenBack[], answered: [] as Answered[], destroyed: [] as Destroyed[] }
  for (const line of text.split('\n')) {
    const taken = forms.takenBack.exec(line)
    const answered = forms.answered.exec(line)
    const destroyed = forms.destroyed.exec(line)
    if (taken) {
      const [, projectId, submissionId = '', commentId, sources, at = ''] = taken
      const made = sources ? { madeOf: sources.split(',') } : {}
      ledger.takenBack.push({ projectId: Number(projectId), submissionId, commentId: commentId ?? null, ...made, at })
    } else if (answered) {
      const [, projectId, submissionId = '', use, answer, at = ''] = answered
      const said = { use: use as Use, answer: answer as Answered['answer'] }
      ledger.answered.push({ projectId: Number(projectId), submissionId, ...said, at })
    } else if (destroyed) {
      const [, projectId, receiptKey = '', at = ''] = destroyed
      ledger.destroyed.push({ projectId: Number(projectId), receiptKey, at })
    }
  }
  return ledger
}

/** The answer that each commenter gave last on each use. */
export function lastAnswers(answered: readonly Answered[]): Answered[] {
  const last = new Map<string, Answered>()
  for (const one of answered) {
    const name = `${one.submissionId} ${one.use}`
    if (one.at >= (last.get(name)?.at ?? '')) last.set(name, one)
  }
  return [...last.values()]
}
