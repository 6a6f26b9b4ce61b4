import { createHash } from 'node:crypto'
import { hexOf } from '@/lib/domain/codebook/code'
import { type Account, accountLines, accountWords } from '@/lib/domain/comment/account'
import { type BothCounts, bothInWords } from '@/lib/domain/comment/near-copies/counts'
import type { PlacedPassage } from '@/lib/domain/comment/passage'
import { secondLookSentence } from '@/lib/domain/privacy/second-look'
import { codeCounts } from '@/lib/domain/release/code-counts'
import { codingMatrix } from '@/lib/domain/release/coding-matrix'
import {
  agreementJsonPath,
  matrixPath,
  type ReleaseColumn,
  type ReleaseFile,
  releaseFiles,
  releaseTables,
  textForRelease,
} from '@/lib/domain/release/package'
import { codePointsOf } from '@/lib/formats/code-points'
import { type CsvCell, writeCsv } from '@/lib/formats/csv-writer'
import { dataPackagePath, writeDataPackage } from '@/lib/formats/data-package'
import type { QdaCode } from '@/lib/formats/qda-code'
import { namespaceOf } from '@/lib/formats/qda-guid'
import { writeQdc } from '@/lib/formats/qdc'
import { writeQdpx } from '@/lib/formats/qdpx'
import type { ZipFile } from '@/lib/formats/zip'
import type { AccountPart, CommentAccount } from '@/lib/queries/account'
import type { ReleaseData } from '@/lib/queries/release-data'

import { agreementCells, agreementJson } from './agreement-rows'

function placeOf(passage: PlacedPassage | null): readonly CsvCell[] {
  if (!passage) return ['', '']
  const points = codePointsOf(passage.within)
  return [points.toCodePoint(passage.start), points.toCodePoint(passage.end)]
}

function translationCells({ translation, permits }: ReleaseData['comments'][number]): readonly CsvCell[] {
  if (!translation || !permits.deposit) return ['', '', '', '']
  return [translation.text, translation.language, translation.translator, translation.madeOn]
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** Every table of a release as CSV, and the matrix of comments and codes. */
export function tableFiles(data: ReleaseData): ZipFile[] {
  const handleOf = new Map(data.comments.map(({ id, handle }) => [id, handle]))
  const codeHandle = new Map([...data.codes, ...data.mergedCodes].map(({ id, handle }) => [id, handle]))
  const points = new Map(data.comments.map(({ id, text }) => [id, codePointsOf(text)]))
  const table = ({ path, columns }: ReleaseFile, rows: Iterable<readonly CsvCell[]>) => ({
    path,
    bytes: bytes(writeCsv(columns, rows)),
  })

  const comments = data.comments.map((one) => [
    ...[one.handle, one.commenter, one.target ?? '', one.passage?.words ?? ''],
    ...placeOf(one.passage),
    one.asked ?? '',
    one.receivedOn.toISOString().slice(0, 7),
    ...[textForRelease(one.text, one.permits), textForRelease(one.proposedText, one.permits)],
    ...translationCells(one),
    ...[one.cluster, one.allows.join(' ')],
  ])
  const codings = data.codings.map(({ commentId, layer, round, coder, codeId, countsAs, stance, start, end, suggested }) => [
    ...[
      handleOf.get(commentId) ?? '',
      layer,
      `Round ${round}`,
      coder,
      codeHandle.get(codeId) ?? '',
      stance === 'none' ? '' : stance,
    ],
    ...[points.get(commentId)?.toCodePoint(start) ?? start, points.get(commentId)?.toCodePoint(end) ?? end],
    suggested ? 'yes' : '',
    codeHandle.get(countsAs ?? '') ?? '',
  ])
  const content = [...data.codes, ...data.mergedCodes].filter(({ kind }) => kind === 'content')
  const codebook = content.map((code) => [
    ...[code.handle, codeHandle.get(code.parentId ?? '') ?? '', code.name, code.shortDefinition],
    ...[code.definition, code.useWhen, code.notWhen, code.example],
    codeHandle.get(code.mergedIntoId ?? '') ?? '',
  ])
  const matrix = matrixOf(data)
  return [
    table(releaseTables.account, accountRows(data.account)),
    table(releaseTables.comments, comments),
    table(releaseTables.codings, codings),
    table(releaseTables.codebook, codebook),
    table(releaseTables.counts, codeCounts(data.comments, data.codes, data.settled.comments, data.count)),
    table(releaseTables.themes, data.themes),
    table(releaseTables.agreement, agreementCells(data.agreement)),
    { path: agreementJsonPath, bytes: bytes(agreementJson(data.agreement)) },
    table(releaseTables.trace, data.trace),
    table(releaseTables.anonymisationLog, data.hidden),
    { path: matrixPath, bytes: bytes(writeCsv(matrix.columns, matrix.rows)) },
  ]
}

/** The tables described for programs; what the matrix has as columns is told by its codes. */
export function dataPackageFile(data: ReleaseData): ZipFile {
  const says = releaseFiles.find(({ path }) => path === matrixPath)?.says ?? ''
  const matrix = { path: matrixPath, says, columns: matrixOf(data).columns }
  const tables = [...Object.values(releaseTables), matrix]
  return { path: dataPackagePath, bytes: bytes(writeDataPackage(data.project.slug, data.project.title, tables)) }
}

/** Fewer than this many came through an address: then it is not named, as it could point to a small circle. */
const fewest = 5

function accountRows({ total, now, parted, byChannel, byAddress, byVersion }: CommentAccount): (string | number)[][] {
  const row = (part: string, { name, account }: AccountPart) => [
    ...[part, name],
    ...accountLines.map((line) => account[line]),
    account.received,
  ]
  const named = byAddress.filter(({ name, account }) => name !== '' && account.received >= fewest)
  const others = byAddress.filter((part) => !named.includes(part)).map(({ account }) => account)
  const together = Object.fromEntries(
    [...accountLines, 'received' as const].map((line) => [line, others.reduce((sum, account) => sum + account[line], 0)]),
  ) as unknown as Account
  return [
    row('all', { name: '', account: total }),
    ...(parted.received > 0 ? [row('all', { name: 'as split and joined', account: now })] : []),
    ...byChannel.map((part) => row('channel', part)),
    ...named.map((part) => row('address', part)),
    ...(others.length > 0 ? [row('address', { name: 'none or others', account: together })] : []),
    ...byVersion.map((part) => row('version', part)),
  ]
}

/** The account in a sentence with its denominator. */
function accountSentence({ total, parted, undone }: CommentAccount, both: BothCounts): string {
  const lines = accountLines.filter((line) => total[line] > 0).map((line) => `${total[line]} ${accountWords[line].name}`)
  const taken =
    undone.comments > 0
      ? ` Besides, ${undone.comments} comments came in by imports that were taken back before any work with them.`
      : ''
  const split =
    parted.received > 0
      ? ` Before anything was coded, ${parted.received} of them were split or joined into ${parted.into}; each received comment is counted once, where the furthest of its parts stands.`
      : ''
  return `${total.received} comments were received: ${lines.join(', ') || 'none'}.${split} Coding, counting and agreement rest on the admitted: ${bothInWords(both)}.${taken}`
}

/** How far the attributes in the tables could point to few people, and whether that was decided. */
function attributeSentence({ risk, isDecided, k }: ReleaseData): string {
  if (risk.k === null) return 'No attribute of commenters is in the tables.'
  const rare =
    risk.exposed === 0
      ? ''
      : ` Fewer than the ${k} that the project asks for share ${risk.small.length} of the combinations, ${risk.exposed} of ${risk.commenters} commenters in all; ${isDecided ? 'the project decided so' : 'nobody has decided about it'}.`
  return `Each combination of attributes in the tables is shared by ${risk.k} or more commenters.${rare}`
}

function matrixOf(data: ReleaseData) {
  const provenance = new Map(data.settled.comments.map((one) => [one.commentId, one.provenance.from]))
  const comments = data.comments.map((one) => {
    const from = provenance.get(one.id)
    return {
      ...one,
      provenance: from === 'consensus' ? from : from === 'one-coder' || from === 'own' ? ('single coder' as const) : null,
    }
  })
  const codings = data.settled.comments.flatMap((one) => one.codings)
  return codingMatrix(comments, data.codes, codings, data.project.attributes)
}

/** The REFI-QDA project: only texts that may be deposited go in, with their codings. */
export function qdpxFile(data: ReleaseData): ZipFile {
  const comments = data.comments.filter(({ permits }) => permits.deposit)
  const isIn = new Set(comments.map(({ id }) => id))
  const coders = [...new Set(data.codings.map(({ coder }) => coder || 'Consensus'))]
  const { bytes: packed } = writeQdpx({
    namespace: namespaceOf(data.project.slug),
    name: data.project.title,
    exportedAt: data.version?.publishedAt ?? new Date(0),
    coders: coders.map((name) => ({ id: name, name })),
    ...codeTrees(data),
    variables: data.project.attributes.map(({ key, question, kind }) => ({
      key,
      question,
      kind: kind === 'number' ? kind : 'text',
    })),
    commenters: [...new Map(comments.map(({ commenter, values }) => [commenter, values]))].map(([name, values]) => ({
      id: name,
      name,
      values,
    })),
    comments: comments.map(({ id, handle, text, commenter }) => ({ id, handle, text, commenterId: commenter })),
    codings: data.codings
      .filter(({ commentId }) => isIn.has(commentId))
      .flatMap(({ countsAs: codeId, ...coding }) => (codeId === null ? [] : [{ ...coding, codeId }]))
      .map(({ id, coder, codeId, commentId, start, end, at, stance, suggested }) => ({
        ...{ id, codeId, commentId, start, end, at, memo: suggested ? 'Accepted as the desk suggested it.' : null },
        coderId: coder || 'Consensus',
        stance: stance === 'none' ? null : stance,
      })),
    memos: [],
    sets: [],
  })
  return { path: 'project.qdpx', bytes: packed }
}

export function codebookFile(data: ReleaseData): ZipFile[] {
  const written = writeQdc({ namespace: namespaceOf(data.project.slug), ...codeTrees(data) })
  return written ? [{ path: 'codebook.qdc', bytes: bytes(written.xml) }] : []
}

function codeTrees(data: ReleaseData): { clauses: QdaCode[]; codes: QdaCode[] } {
  const parents = new Set(data.codes.map(({ parentId }) => parentId))
  const tree = data.codes.map((code) => ({
    ...{
      id: code.id,
      parentId: code.parentId,
      handle: code.handle,
      name: code.name,
      colour: hexOf(code.colour),
    },
    isCodable: !parents.has(code.id),
    kind: code.kind,
    definition: (
      [
        ['Definition', code.definition || code.shortDefinition],
        ['Use when', code.useWhen],
        ['Do not use when', code.notWhen],
        ['Example', code.example],
      ] as const
    ).filter(([, words]) => words !== ''),
  }))
  const of = (kind: string) => tree.filter((one) => one.kind === kind).map(({ kind: _, ...code }) => code)
  return { clauses: of('clause'), codes: of('content') }
}

/** What the package is, in words: read it before the tables. */
export function readmeFile(data: ReleaseData): ZipFile {
  const { version, project, settled } = data
  const columns = (list: readonly ReleaseColumn[]) => list.map(({ name, says }) => `- \`${name}\`: ${says}`).join('\n')
  const files = releaseFiles.map(({ path, says }) => `- \`${path}\`: ${says}`).join('\n')
  const tables = Object.values(releaseTables).map(({ path, columns: list }) => `## ${path}\n\n${columns(list)}\n`)
  const mix = `${settled.mix.consensus} comments by consensus, ${settled.mix['one-coder'] + settled.mix.own} by one coder, ${settled.mix['nothing-yet']} not settled.`
  const text = [
    `# ${project.title}`,
    `Data behind version ${version?.number ?? 0} (${version?.status ?? ''}) of the description, content hash ${version?.contentHash ?? ''}.`,
    accountSentence(data.account, data.count(data.comments.map(({ id }) => id))),
    `${data.account.now.admitted} comments may be counted. ${mix} Texts are ${data.standing}; commenters are pseudonyms, coders are letters. Positions count code points from 0.`,
    attributeSentence(data),
    `What points to people was hidden by a person in every comment before it was read. ${secondLookSentence(data.secondLook)}`,
    `Check the files with \`sha256sum --check checksums.sha256\`.`,
    `# Files\n\n${files}`,
    ...tables,
  ]
  return { path: 'README.md', bytes: bytes(`${text.join('\n\n')}\n`) }
}

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
