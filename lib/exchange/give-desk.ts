import { z } from 'zod'
import type { DeskContext } from '@/lib/domain/coding/desk/desk-context'
import { readFilter } from '@/lib/domain/coding/desk/desk-filter'
import type { DeskBeside } from '@/lib/domain/coding/desk/desk-memos'
import { deskRound } from '@/lib/queries/desk'
import { type DeskComments, deskComments } from '@/lib/queries/desk-comments'
import { deskContext } from '@/lib/queries/desk-context'
import { type DeskCopy, deskCopies } from '@/lib/queries/desk-copies'
import { type DeskRows, deskRows } from '@/lib/queries/desk-list'
import { deskMemos } from '@/lib/queries/memos'
import { type DeskSuggestions, suggestedCodes } from '@/lib/queries/suggestions'
import { admit, findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'

export type DeskAnswer = DeskComments &
  DeskRows & {
    readonly copies: readonly DeskCopy[]
    readonly beside: DeskBeside | null
    readonly suggested: DeskSuggestions | null
    readonly context: DeskContext | null
  }

const Ids = z
  .string()
  .transform((ids) => ids.split(','))
  .pipe(z.array(z.uuid()).max(100))
  .nullable()
const Asked = z.object({
  ids: Ids,
  after: z.coerce.number().int().min(-1).nullable(),
  before: z.coerce.number().int().nonnegative().nullable(),
  size: z.coerce.number().int().min(1).max(200),
  texts: z.coerce.boolean(),
  copies: z.uuid().nullable(),
  memos: z.uuid().nullable(),
  suggest: z.uuid().nullable(),
  context: z.uuid().nullable(),
  codes: Ids,
  start: z.coerce.number().int().nonnegative().nullable(),
  end: z.coerce.number().int().positive().nullable(),
})

/**
 * What a coder's own desk asks for while it stays open: a page of the list (with its texts where asked), comments by id, the near
 * copies of one, the memos on one, the codes that words of one resemble, or what stands around one.
 * 404 for who does not code in this round.
 */
export async function giveDesk(request: Request, slug: string, round: string): Promise<Response> {
  const session = await readSession()
  const found = session && (await findMember({ slug }, session.personId))
  const parts = new URL(request.url).searchParams
  const asked = Asked.safeParse(Object.fromEntries(Object.keys(Asked.shape).map((name) => [name, parts.get(name)])))
  try {
    const member = found && admit(found, 'coding.read-own')
    const desk = member && (await deskRound(member, Number(round)))
    if (!desk || !asked.success) return nothingHere()
    const { after, before, size, texts, copies, memos, suggest, context, codes, start, end } = asked.data
    const ids = copies || memos || suggest || context ? [] : asked.data.ids
    const span = start !== null && end !== null && start < end ? { start, end } : null
    const from = before === null ? { after: after ?? -1 } : { before }
    const rows: DeskRows = ids
      ? { rows: [], hasMore: false, hasBefore: false }
      : await deskRows(member, desk, readFilter(parts), from, size)
    const wanted = ids ?? (texts ? rows.rows.map(({ commentId }) => commentId) : [])
    const answer: DeskAnswer = {
      ...rows,
      ...(await deskComments(member, desk, wanted)),
      copies: copies ? await deskCopies(member, desk, copies) : [],
      beside: memos ? await deskMemos(member, desk, memos) : null,
      context: context ? await deskContext(member, desk, context, (codes ?? []).slice(0, 6)) : null,
      suggested: suggest ? await suggestedCodes(member, desk, suggest, span) : null,
    }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Refusal) return nothingHere()
    throw error
  }
}

function nothingHere(): Response {
  return Response.json({ sentence: 'There is nothing here for you.' }, { status: 404 })
}
