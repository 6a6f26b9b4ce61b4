import Link from 'next/link'
import { CodeName } from '@/app/ui/code-name'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { LinkButton } from '@/app/ui/link-button'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CodeUse } from '@/lib/queries/code-use'
import type { CodeView } from '@/lib/queries/codebook'
import type { MemoView } from '@/lib/queries/memo-views'
import { Thread } from '../memos/thread'
import { CodeFields } from './code-fields'

type Props = {
  code: CodeView
  /** All codes that were ever shared. */
  codes: readonly CodeView[]
  use: CodeUse
  project: string
  canEdit: boolean
  /** What was written on the code. */
  memos: readonly MemoView[]
  canWrite: boolean
  actions: Readonly<Record<'editCode' | 'retireCode' | 'reinstateCode' | 'setDraft', FormAction>>
}

/** One code as the codebook prints it, with how it is used, and the ways to change it. */
export function CodePanel({ code, codes, use, project, canEdit, memos, canWrite, actions }: Props) {
  const base = `/p/${project}/codebook`
  const into = codes.find(({ id }) => id === code.mergedIntoId)
  const merged = codes.filter(({ mergedIntoId }) => mergedIntoId === code.id)
  const below = codes.filter(({ parentId, retiredAt, mergedIntoId }) => parentId === code.id && !retiredAt && !mergedIntoId)
  const isInUse = code.retiredAt === null && code.mergedIntoId === null
  const told = [
    ['Definition', code.definition],
    ['Use when', code.useWhen],
    ['Do not use when', code.notWhen],
    ['Example', code.example],
  ].filter(([, words]) => words)
  const { codings, comments } = use.of.get(code.id) ?? { codings: 0, comments: 0 }

  return (
    <section className="code-panel" aria-labelledby="code-name">
      <h2 id="code-name">
        <CodeName
          kind={code.kind}
          colour={code.colour}
          name={code.name}
          handle={code.handle}
          retired={!isInUse}
          draft={code.isDraft}
        />
      </h2>
      {code.shortDefinition && (
        <p className="says" dir="auto">
          {code.shortDefinition}
        </p>
      )}
      {into && (
        <p>
          Merged into <CodeLink code={into} base={base} />: what was coded with it counts as that.
        </p>
      )}
      {told.length > 0 ? (
        <dl className="pairs told">
          {told.map(([what, words]) => (
            <div key={what} className="pair">
              <dt>{what}</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      ) : (
        isInUse && <p className="quiet">No definition yet. Coders agree on what is written down.</p>
      )}
      {!into && (
        <p className="facts">
          <span>{usedWords(codings, comments, use.settled)}</span>
          {codings > 0 && <Link href={`${base}/${code.handle}/codings`}>Read them</Link>}
          {codings > 0 && (
            <Link href={`/p/${project}/seeing/code/${code.handle}`} prefetch={false}>
              Portrait
            </Link>
          )}
        </p>
      )}
      {below.length > 0 && (
        <p className="small">
          Under it:{' '}
          {below.map((one, nth) => (
            <span key={one.id}>
              {nth > 0 && ', '}
              <CodeLink code={one} base={base} />
            </span>
          ))}
        </p>
      )}
      {merged.length > 0 && (
        <p className="small">
          Merged into it:{' '}
          {merged.map((one, nth) => (
            <span key={one.id}>
              {nth > 0 && ', '}
              <CodeLink code={one} base={base} />
            </span>
          ))}
        </p>
      )}
      {code.isDraft && isInUse && (
        <p className="small quiet">
          A draft: rounds offer it once it is taken into use. It is not printed or saved with the codebook.
        </p>
      )}
      {canEdit && isInUse && (
        <>
          <div className="acts">
            {code.isDraft && (
              <Form action={actions.setDraft} label={`Take ${code.name} into use`} className="inline">
                <input type="hidden" name="project" value={project} />
                <input type="hidden" name="codeId" value={code.id} />
                <SubmitButton busy="One moment">Take into use</SubmitButton>
              </Form>
            )}
            {!code.isDraft && codings === 0 && below.length === 0 && (
              <Form action={actions.setDraft} label={`Make ${code.name} a draft`} className="inline">
                <input type="hidden" name="project" value={project} />
                <input type="hidden" name="codeId" value={code.id} />
                <input type="hidden" name="isDraft" value="on" />
                <SubmitButton main={false} busy="One moment">
                  Make it a draft
                </SubmitButton>
              </Form>
            )}
            <LinkButton href={`${base}/${code.handle}/merge`}>Merge</LinkButton>
            <LinkButton href={`${base}/${code.handle}/codings`}>Split or move codings</LinkButton>
            <ConfirmButton label={`Retire ${code.name}`} low action={actions.retireCode} values={{ project, codeId: code.id }}>
              <p>
                It is no longer offered for coding.{' '}
                {codings === 0
                  ? 'Nothing settled bears it.'
                  : `Its ${codings} settled ${codings === 1 ? 'coding stays' : 'codings stay'} as they are.`}{' '}
                You can take it into use again.
              </p>
            </ConfirmButton>
          </div>
          <details>
            <summary>Change {code.name}</summary>
            <Form key={`${code.id} ${code.revision}`} action={actions.editCode} label={`Change ${code.name}`} keep>
              <input type="hidden" name="project" value={project} />
              <input type="hidden" name="codeId" value={code.id} />
              <input type="hidden" name="revision" value={code.revision} />
              <CodeFields code={code} />
              <SubmitButton busy="Saving">Save the code</SubmitButton>
            </Form>
          </details>
        </>
      )}
      {canEdit && !isInUse && (
        <Form action={actions.reinstateCode} label={`Take ${code.name} into use again`}>
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="codeId" value={code.id} />
          <SubmitButton main={false} busy="One moment">
            Take it into use again
          </SubmitButton>
        </Form>
      )}
      <Thread key={code.id} {...{ project, memos, canWrite }} on={{ field: 'codeId', id: code.id, name: code.name }} />
    </section>
  )
}

function CodeLink({ code, base }: { code: CodeView; base: string }) {
  return <Link href={`${base}?code=${code.handle}`}>{code.name}</Link>
}

function usedWords(codings: number, comments: number, settled: number): string {
  if (settled === 0) return 'Nothing is settled yet: what is coded appears here once a round is locked and settled.'
  if (codings === 0) return `Not used in the ${settled} settled ${settled === 1 ? 'comment' : 'comments'}.`
  return `${codings} ${codings === 1 ? 'coding' : 'codings'} in ${comments} of ${settled} settled comments.`
}
