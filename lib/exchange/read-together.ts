import { fitted } from '@/lib/domain/privacy/grammar'
import { redact } from '@/lib/domain/privacy/redact'
import { custodyPlaces, type StandingPlace } from '@/lib/queries/custody-places'
import { waitingPage } from '@/lib/queries/custody-queue'
import { answered, type FormState } from '@/lib/server/act'
import { type AnyMember, admit } from '@/lib/server/member'
import { memberOfForm, openMany } from './open-many'

/** A short comment as it would be admitted. */
export type ClearComment = {
  readonly id: string
  readonly handle: string
  readonly text: string
  readonly proposedText: string | null
  readonly hidden: number
}

const together = 100

/** Short comments in which nothing is left to decide, with the texts that would be admitted, up to 100 at a time. */
export async function readTogether(member: AnyMember): Promise<readonly ClearComment[]> {
  const custodian = admit(member, ['comment.redact', 'comment.admit', 'original.open'])
  const { comments: clear } = await waitingPage(custodian, { of: 'clear', take: together })
  const places = await custodyPlaces(
    custodian,
    clear.map(({ id }) => id),
  )
  const comments: ClearComment[] = []
  for await (const [id, words] of openMany(
    custodian,
    places.map((one) => one.id),
    'list',
  )) {
    const own = places.find((one) => one.id === id)
    if (!own) continue
    const proposedText = words.proposedText === null ? null : shown(words.proposedText, own.hidden, 'proposedText')
    comments.push({
      id,
      handle: own.handle,
      text: shown(words.text, own.hidden, 'text'),
      proposedText,
      hidden: own.hidden.length,
    })
  }
  return comments
}

export async function readTogetherDoor(form: FormData): Promise<FormState<readonly ClearComment[]>> {
  return answered(async () => readTogether(await memberOfForm(form)))
}

function shown(text: string, hidden: readonly StandingPlace[], field: StandingPlace['field']): string {
  const own = hidden.filter((one) => one.field === field)
  return redact(
    text,
    own.map(({ start, end, replacement }) => ({ start, end, replacement: fitted(replacement, text, start) })),
  ).text
}
