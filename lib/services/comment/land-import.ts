import { z } from 'zod'
import type { NoticeUses } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { lockProject } from '../shared/lock-project'
import { DraftInput, LeftOutInput, MappingInput } from './import-input'
import { receiveSubmissions } from './receive'
import { type Clauses, rowsToSubmissions } from './rows-to-submissions'

/** A custodian lands a table of comments: all of it or nothing, each text accounted for, the same file only once. */
export const landImport = defineVerb({
  name: 'comment.land-import',
  allow: 'comment.import',
  input: z.object({
    /** SHA-256 of the file's bytes, in hex. */
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.enum(['csv']),
    mapping: MappingInput,
    rows: z.int().nonnegative(),
    drafts: z.array(DraftInput).max(20_000, 'At most 20,000 comments can be taken at once. Split the file.'),
    leftOut: z.array(LeftOutInput),
  }),

  async run({ tx, projectId, member, input, ids, dice, now }) {
    await lockProject(tx, projectId)
    const fileMac = mac('import', input.fileHash)
    if (await tx.import.findUnique({ where: { projectId_fileMac: { projectId, fileMac } }, select: { id: true } }))
      throw new Refusal('conflict', 'This very file was imported already. Undo that import first if you want to read it again.')

    const frame = await findFrame(tx, projectId)
    const importId = ids.next()
    const today = new Date(now.toISOString().slice(0, 10))
    const { list, refused } = rowsToSubmissions({ ...frame, importId, today }, input.drafts)
    const leftOut = [...input.leftOut, ...refused].toSorted((a, b) => a.line - b.line || a.column - b.column)
    const account = accountOf(input, list.flatMap(({ comments }) => comments).length, leftOut)
    if (account.comments === 0)
      throw new Refusal(
        'input',
        `No comment was found in ${account.rows} rows. ${leftOut[0]?.why ?? 'Look at which column holds them.'}`,
      )

    await tx.import.create({
      data: {
        ...{ projectId, id: importId, fileMac, format: input.format, state: 'landed', memberId: member.memberId, at: now },
        mapping: input.mapping,
        account: { ...account, leftOut },
      },
    })
    const scene = { tx, projectId, ids, dice, now }
    await receiveSubmissions(scene, { ...frame, notice: frame.noticeRow, memberId: member.memberId }, list)
    return {
      value: { importId, ...account },
      events: [{ type: 'submission.imported', subject: importId, detail: { ...account, submissions: list.length } }],
    }
  },
})

function accountOf(input: { rows: number }, comments: number, leftOut: readonly { outcome: string }[]) {
  const of = (outcome: string) => leftOut.filter((one) => one.outcome === outcome).length
  const [empty, duplicates, refused] = [of('empty'), of('duplicate'), of('refused')]
  return { rows: input.rows, read: comments + empty + duplicates + refused, comments, empty, duplicates, refused }
}

async function findFrame(tx: Tx, projectId: number) {
  const { attributes } = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
  const version = await tx.descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      placements: { select: { printed: true, clauseText: { select: { clause: { select: { id: true, number: true } } } } } },
    },
  })
  const notice = await tx.notice.findFirst({
    where: { projectId, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true, uses: true },
  })
  if (!version) throw new Refusal('conflict', 'Publish the description first: comments aim at its clauses.')
  if (!notice) throw new Refusal('conflict', 'Publish the notice first: it says what may be done with comments.')

  const placed = version.placements.map(({ printed, clauseText: { clause } }) => ({ ...clause, printed }))
  const clauses: Clauses = {
    byNumber: new Map(placed.map(({ number, id }) => [number, id])),
    byPrinted: new Map(placed.flatMap(({ printed, id }) => (printed === null ? [] : [[printed, id] as const]))),
  }
  const uses = notice.uses as NoticeUses
  return { attributes, versionId: version.id, clauses, notice: uses, noticeRow: { id: notice.id, uses } }
}
