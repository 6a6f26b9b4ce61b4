import Link from 'next/link'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { codeUse } from '@/lib/queries/code-use'
import { codebookHold, codesEverShared } from '@/lib/queries/codebook'
import { codebookSteps } from '@/lib/queries/codebook-steps'
import { memosOnCode } from '@/lib/queries/threads'
import { enter } from '@/lib/server/gate'
import { addCode, editCode, moveCode, reinstateCode, retireCode, setDraft, undoStep } from './actions'
import { AddCode } from './add-code'
import { BeyondThePage } from './beyond'
import { CodePanel } from './code-panel'
import { CodebookTree } from './codebook-tree'
import { MovingCodes } from './moving'
import { ClauseCodes, FormerCodes } from './other-codes'
import { ownSteps } from './own-steps'
import { StepBar } from './step-bar'
import { StepList } from './step-list'
import { packTree } from './tree-code'

export const metadata = { title: 'Codebook' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ code?: string | string[] }> }

export default async function CodebookPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['codebook.read', 'project.read', 'comment.count'])
  const [shared, use, steps, hold] = await Promise.all([
    codesEverShared(member),
    codeUse(member),
    codebookSteps(member),
    codebookHold(member),
  ])
  const codes = shared.filter(({ kind }) => kind === 'content')
  const inUse = inCodebookOrder(codes.filter(({ retiredAt, mergedIntoId }) => !retiredAt && !mergedIntoId))
  const former = codes.filter(({ retiredAt, mergedIntoId }) => retiredAt || mergedIntoId)
  const clauses = shared.filter(({ kind }) => kind === 'clause')
  const asked = (await searchParams).code
  const open = codes.find(({ handle }) => handle === asked) ?? inUse[0]
  const memos = open ? await memosOnCode(member, open.id) : []
  const canEdit = member.may('codebook.edit') && hold === null

  const tree = packTree(inUse, use)
  const { undo, redo } = ownSteps(steps, codes)

  return (
    <MovingCodes>
      <div className="page">
        <PageHead
          title="Codebook"
          lead="What a span can be coded with. Content codes say what comments speak of; clause codes mirror the description and carry a stance."
          acts={canEdit && <StepBar project={member.slug} undoStep={undoStep} undo={undo} redo={redo} />}
        />
        <LookWhenTold project={member.slug} memberId={member.memberId} />
        {member.may('codebook.edit') && hold !== null && (
          <StatusLine>
            Round {hold} is open, so the codebook stands still until it is locked: its coders code with what it says. Keep what
            you would change in a <Link href={`/p/${member.slug}/memos`}>memo</Link>.
          </StatusLine>
        )}
        {member.may('missing-code.read') && (
          <p className="acts">
            <LinkButton href={`/p/${member.slug}/codebook/missing`}>What coders found missing</LinkButton>
          </p>
        )}
        {inUse.length === 0 && (
          <Empty title="No content code yet">
            Begin with an exploratory round, in which coders make codes of their own while they read, or write down below what you
            expect.
          </Empty>
        )}
        {codes.length > 0 && (
          <div className="codebook-cols">
            <CodebookTree codes={tree} open={open?.handle ?? ''} project={member.slug} canEdit={canEdit} moveCode={moveCode} />
            {open && (
              <CodePanel
                key={open.id}
                code={open}
                codes={codes}
                use={use}
                project={member.slug}
                canEdit={canEdit}
                memos={memos}
                canWrite={member.may('memo.write')}
                actions={{ editCode, retireCode, reinstateCode, setDraft }}
              />
            )}
          </div>
        )}
        {canEdit && <AddCode project={member.slug} codes={tree} isOpenAtFirst={codes.length === 0} addCode={addCode} />}
        <FormerCodes codes={former} />
        {steps.length > 0 && (
          <details>
            <summary>Latest steps</summary>
            <StepList steps={steps} codes={codes} project={member.slug} canEdit={canEdit} undoStep={undoStep} />
          </details>
        )}
        <BeyondThePage
          base={`/p/${member.slug}/codebook`}
          hasCodes={codes.length > 0}
          maySave={member.may('export.record')}
          mayEdit={canEdit}
        />
        <ClauseCodes codes={clauses} />
      </div>
    </MovingCodes>
  )
}
