import { stanceFaces } from '@/lib/domain/coding/stance'
import type { CodeReport } from '@/lib/formats/code-report-docx'
import type { MarginCopy } from '@/lib/formats/margin-docx'
import type { CodeView } from '@/lib/queries/codebook'
import type { SeenWork } from '@/lib/queries/seen'
import type { ReportCoding, ReportComment } from './report-comments'
import { countsOf } from './report-tables'

const stanceWords = (stance: ReportCoding['stance']) => (stance === 'none' ? '' : stanceFaces[stance].name)
const joined = (...said: readonly string[]) => said.filter(Boolean).join(', ')

/** Every comment with its codings beside its words; where words may not be quoted, the codings alone. */
export function marginCopy(title: string, says: readonly string[], comments: readonly ReportComment[]): MarginCopy {
  return {
    ...{ title, says },
    texts: comments.map(({ handle, commenter, provenance, text, codings }) => ({
      heading: `${handle}, ${commenter}`,
      says: text === null ? `${provenance}; its words may not be quoted. ${listed(codings)}` : provenance,
      text,
      remarks: codings.map(({ start, end, code, stance, quoteId }) => ({
        ...{ start, end, author: code.name, initials: code.handle },
        words: joined(`${code.handle} ${code.name}`, stanceWords(stance), quoteId),
      })),
    })),
  }
}

function listed(codings: readonly ReportCoding[]): string {
  if (codings.length === 0) return 'Nothing is coded in it.'
  const each = codings.map(({ code, stance, quoteId, retold }) =>
    joined(`${code.handle} ${code.name}`, stanceWords(stance), quoteId, retold ? `in other words: ${retold}` : ''),
  )
  return `Coded: ${each.join('; ')}.`
}

/** Every code with what it means, how many hold it, and its quotes. */
export function codeReport(
  title: string,
  says: readonly string[],
  { work, comments, codes }: { work: SeenWork; comments: readonly ReportComment[]; codes: readonly CodeView[] },
): CodeReport {
  return {
    ...{ title, says },
    codes: codes.map((code) => ({
      heading: `${code.handle} ${code.name}`,
      definition: definitionOf(code),
      counts: countsInWords(work, code.id),
      quotes: comments.flatMap(({ commenter, provenance, codings }) =>
        codings
          .filter(({ codeId }) => codeId === code.id)
          .map(({ words, retold, stance, quoteId }) => ({
            words: words ?? (retold === null ? 'Not to be quoted.' : `${retold} (retold)`),
            isQuoted: words !== null,
            source: joined(commenter, stanceWords(stance), provenance, quoteId),
          })),
      ),
    })),
  }
}

function definitionOf({ shortDefinition, definition, useWhen, notWhen }: CodeView): string[] {
  const full = definition || shortDefinition
  return [full, useWhen && `Use when: ${useWhen}`, notWhen && `Do not use when: ${notWhen}`].filter(Boolean)
}

function countsInWords(work: SeenWork, codeId: string): string {
  const { comments, commenters, clusters, quotes } = countsOf(work, codeId)
  if (comments === 0) return 'No settled comment holds it.'
  const once = clusters === null || clusters === comments ? '' : `, ${clusters} counting near copies once`
  const by = `by ${commenters} ${commenters === 1 ? 'commenter' : 'commenters'}`
  return `${comments} of ${work.comments.length} settled comments hold it${once}, ${by}, in ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}.`
}
