import { dayInWords, openingAt, openingSentence } from '@/lib/domain/comment/opening'
import { plainCopy, type ReadingCopy } from '@/lib/domain/description/reading-copy'
import { descriptionDocx } from '@/lib/formats/description-docx'
import { type PublicDescription, publishedDescription } from '@/lib/queries/description'
import { noticeInForce } from '@/lib/queries/notice'
import { env } from '@/lib/server/env'

export type HandedOut = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The newest published version as a file for people who read or answer elsewhere; null when there is none, or no such format. */
export async function handOutDescription(slug: string, format: string, now: Date): Promise<HandedOut | null> {
  if (format !== 'docx' && format !== 'txt') return null
  const description = await publishedDescription(slug)
  if (!description) return null
  const notice = await noticeInForce(description.projectId)
  const copy = copyOf(description, notice?.wording ?? null, now)
  const name = `${slug}-version-${description.version.number}.${format}`
  if (format === 'txt') return { name, type: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(plainCopy(copy)) }
  const bytes = new Uint8Array(await descriptionDocx(copy, description.version.publishedAt ?? now))
  return { name, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes }
}

function copyOf(description: PublicDescription, notice: string | null, now: Date): ReadingCopy {
  const { version, slug, contact } = description
  const opening = openingAt({ ...description, hasNotice: notice !== null }, now)
  const published = version.publishedAt ? `, published ${dayInWords(version.publishedAt)}` : ''
  const post = contact ? `, or send your answer to ${contact}` : ''
  return {
    title: description.title,
    lede: version.summary || description.lede,
    edition: `Version ${version.number}, ${version.status}${published}`,
    howTo: [
      `${openingSentence(opening)} Write on the page ${env().address}/d/${slug}${post}. Say which clause you mean by the letters in brackets, such as [K-01], or write on the whole.`,
      ...(notice === null ? [] : [notice]),
    ],
    clauses: version.clauses.map((clause) => ({ ...clause, handle: clause.handle ?? '', depth: Math.max(0, clause.depth - 1) })),
  }
}
