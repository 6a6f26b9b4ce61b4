/** What a comment may be used for, in the order in which people are asked. */
export const uses = ['revise', 'research', 'quote', 'show', 'archive', 'contact', 'thank'] as const

export type Use = (typeof uses)[number]

/** What a notice says of one use: covered unless objected, asked, or not asked at all. */
export type NoticeStance = 'covered' | 'asked' | 'notAsked'

export type NoticeUses = Readonly<Record<Use, NoticeStance>>

export type PermissionAnswer = {
  readonly use: Use
  readonly answer: 'yes' | 'no' | 'objected'
  readonly at: Date
  readonly noticeNumber: number
}

/** What the uses of a submission let the team do with its comments. */
export type Permits = {
  /** Coders may see and code it. */
  readonly code: boolean
  /** It stands in counts, matrices and agreement. */
  readonly count: boolean
  readonly quoteInPaper: boolean
  readonly quoteOnPage: boolean
  readonly paraphraseOnPage: boolean
  /** Its anonymised full text goes into the deposit; without it only its codings do. */
  readonly deposit: boolean
  /** It may move a change of the description and point to it openly. */
  readonly openEvidence: boolean
  /** It may move a change, but only editor and custodian read it and nothing public points to it. */
  readonly sealedLane: boolean
  readonly contact: boolean
  readonly thank: boolean
  /** The commenter always sees with the receipt what became of it. */
  readonly receipt: true
}

/**
 * The uses that a submission allows: covered by its notice and not refused, or asked and answered yes.
 * `answers` stand in the order they were given; the latest on a use counts, whatever notice it was given under.
 */
export function allowedUses(notice: NoticeUses, answers: readonly PermissionAnswer[]): readonly Use[] {
  return uses.filter((use) => isAllowed(notice[use], latestAnswer(use, answers)))
}

export function latestAnswer(use: Use, answers: readonly PermissionAnswer[]): PermissionAnswer['answer'] | null {
  return answers.findLast((answer) => answer.use === use)?.answer ?? null
}

function isAllowed(stance: NoticeStance, answer: PermissionAnswer['answer'] | null): boolean {
  switch (stance) {
    case 'covered':
      return answer === null || answer === 'yes'
    case 'asked':
      return answer === 'yes'
    case 'notAsked':
      return false
    default:
      return stance satisfies never
  }
}

/**
 * The truth table of what each set of uses permits. Research is the gate to everything that is data: without it
 * a comment is never coded, counted, quoted, retold or deposited, and can move the text from its sealed lane only.
 */
export function permits(allowed: readonly Use[]): Permits {
  const may = (use: Use) => allowed.includes(use)
  const isData = may('research')

  return {
    code: isData,
    count: isData,
    quoteInPaper: isData && may('quote'),
    quoteOnPage: isData && may('quote') && may('show'),
    paraphraseOnPage: isData && may('show'),
    deposit: isData && may('archive'),
    openEvidence: isData && may('revise'),
    sealedLane: !isData && may('revise'),
    contact: may('contact'),
    thank: may('thank'),
    receipt: true,
  }
}
