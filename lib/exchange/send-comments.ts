import { randomBytes } from 'node:crypto'
import { openingAt, refusalToSend } from '@/lib/domain/comment/opening'
import { formReceipt } from '@/lib/domain/comment/receipt-code'
import { type PublicDescription, publishedDescription, type VersionView } from '@/lib/queries/description'
import { type NoticeView, noticeInForce } from '@/lib/queries/notice'
import { answered, type FormState } from '@/lib/server/act'
import { askingClient } from '@/lib/server/asking-client'
import { liveCall } from '@/lib/server/call'
import { log } from '@/lib/server/log'
import { checkPuzzle, isPuzzleGood } from '@/lib/server/puzzle'
import { Refusal } from '@/lib/server/refusal'
import { sendingOf } from '@/lib/server/sending'
import { paced } from '@/lib/server/tries'
import { perform } from '@/lib/server/verb'
import { submit } from '@/lib/services/comment/submit'
import { answersIn, attributesIn, commentsIn, field, isQuestion, typedIn } from './comment-form'
import { type ReviewView, reviewOf } from './review-comments'

type Typed = { readonly values: Readonly<Record<string, string>> }

/** What the public form is answered: a receipt code, the look through it, or a refusal; what was typed comes back with the last two. */
export type SendState =
  | Extract<FormState, { status: 'idle' }>
  | { readonly status: 'done'; readonly value: { readonly receipt: string; readonly comments: number } }
  | ({ readonly status: 'again'; readonly value: { readonly review: ReviewView | null } } & Typed)
  | (Extract<FormState, { status: 'refused' }> & Typed)

/** One step of the public form: `review` looks through it, `write` goes back to it, and `send` takes it in. */
export async function sendComments(form: FormData): Promise<SendState> {
  const step = field(form, 'step')
  if (step === 'write') return { status: 'again', value: { review: null }, values: givenBack(form) }

  if (step === 'send') {
    const state = await answered(() => takeIn(form))
    return state.status === 'refused' ? { ...state, fields: besideQuestions(state.fields), values: givenBack(form) } : state
  }
  const state = await answered(() => look(form))
  const values = givenBack(form)
  if (state.status === 'done') return { status: 'again', value: { review: state.value }, values }
  return state.status === 'refused' ? { ...state, fields: besideQuestions(state.fields), values } : state
}

/** What was typed, and the puzzle while it is good: one that is drawn anew with each answer would never grow old enough. */
function givenBack(form: FormData): Record<string, string> {
  const puzzle = field(form, 'puzzle')
  return { ...typedIn(form), ...(puzzle && isPuzzleGood(puzzle, new Date()) ? { puzzle } : {}) }
}

/** A verb names what it was given; the form asks the same as `about.KEY`. */
function besideQuestions(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, why]) => [name.replace(/^attributes\./, 'about.'), why]))
}

async function look(form: FormData): Promise<ReviewView> {
  const { description, notice, content, before } = await readForm(form, new Date())
  return reviewOf(description, notice, content, before)
}

async function takeIn(form: FormData) {
  const now = new Date()
  const { description, content, before } = await readForm(form, now)
  const { number } = description.version
  if (before && field(form, 'seen') !== String(number))
    throw new Refusal(
      'conflict',
      `Version ${number} came out while you wrote. Nothing was sent, and nothing you wrote is lost: look through it once more, since clauses may read otherwise now.`,
    )
  const again = sendingOf(field(form, 'sending'), { slug: description.slug, ...content })
  const receipt = formReceipt(description.receiptKey, again?.random ?? randomBytes(17))
  const taken = { receipt, comments: content.comments.length }
  if (isCaught(form)) return taken

  const visitor = { kind: 'visitor', projectId: description.projectId } as const
  const question = content.comments.find(isQuestion)
  const sent = {
    ...{ receipt, ...content, via: field(form, 'via') },
    comments: content.comments.filter((one) => !isQuestion(one)).map(({ key: _, ...comment }) => comment),
    enquiry: question ? { text: question.text, answerTo: field(form, 'contact.answerTo') } : null,
  }
  const call = liveCall(again?.act)
  await paceSending(description, form, call.act, now)
  await perform(submit, visitor, sent, call)
  return taken
}

/** A field that no person sees was filled in: it is answered like everybody, and nothing is kept. */
function isCaught(form: FormData): boolean {
  if (field(form, 'homepage') === '') return false
  log.info('a sending by a program was dropped')
  return true
}

/** So many from one place in a time; where the project wants it, fewer of those whose browser did not work for it. */
async function paceSending({ projectId, asksPuzzle }: PublicDescription, form: FormData, act: string, now: Date): Promise<void> {
  const client = await askingClient()
  await paced('comment-client', client)
  if (!asksPuzzle) return

  const answer = checkPuzzle(projectId, field(form, 'puzzle'), field(form, 'count'), act, now)
  switch (answer.status) {
    case 'solved':
      return
    case 'waited':
      return paced('slow-comment-client', client)
    case 'too-soon':
      throw new Refusal(
        'too-many',
        `This page keeps programs out by a short wait. Nothing you wrote is lost: send it again in ${answer.seconds} seconds.`,
      )
    case 'spent':
    case 'foreign':
      throw new Refusal(
        'conflict',
        'This page is too old to send from. Reload it, then send again; your draft is kept. Without script, send again in fifteen seconds.',
      )
    default:
      return answer satisfies never
  }
}

/** The form read against what is published now. */
async function readForm(form: FormData, now: Date) {
  const description = await publishedDescription(field(form, 'slug'))
  if (!description) throw new Refusal('not-found', 'There is no such text here any more. Nothing was sent.')
  const notice = await noticeInForce(description.projectId)
  const opening = openingAt({ ...description, hasNotice: notice !== null }, now)
  if (!notice || opening.status !== 'open') throw new Refusal('frozen', refusalToSend(opening, description.contact))
  const before = await printedBefore(form, description)
  return { description, notice, before, content: contentOf(form, description, notice, before) }
}

/** The version that the page was printed with, where a newer one is in force by now; null where that is the same. */
async function printedBefore(form: FormData, { slug, version }: PublicDescription): Promise<VersionView | null> {
  const printed = field(form, 'version')
  if (!/^[1-9]\d{0,5}$/.test(printed) || Number(printed) >= version.number) return null
  return (await publishedDescription(slug, Number(printed)))?.version ?? null
}

function contentOf(form: FormData, { version }: PublicDescription, notice: NoticeView, before: VersionView | null) {
  return {
    comments: commentsIn(form, version.clauses, before?.clauses),
    answers: answersIn(form, notice.uses),
    attributes: attributesIn(form),
    contact: { name: field(form, 'contact.name'), mail: field(form, 'contact.mail') },
    answerTo: field(form, 'contact.answerTo'),
  }
}
