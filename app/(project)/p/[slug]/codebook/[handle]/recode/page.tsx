import Link from 'next/link'
import { CodeName } from '@/app/ui/code-name'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { codebookHold, codesEverShared } from '@/lib/queries/codebook'
import { codebookSteps } from '@/lib/queries/codebook-steps'
import { recodeOf } from '@/lib/queries/recode'
import { confirmCodings, moveCodings, takeAwayCodings, undoStep } from '../../actions'
import { MovingCodes } from '../../moving'
import { ownSteps } from '../../own-steps'
import { StepBar } from '../../step-bar'
import { enterCode } from '../code-asked'
import { CommentInFull } from './comment-in-full'
import { Decisions } from './decisions'
import { TwoWordings } from './two-wordings'

export const metadata = { title: 'Codings to look at again' }

type Props = {
  params: Promise<{ slug: string; handle: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

export default async function RecodePage({ params, searchParams }: Props) {
  const { member, code, others, isInUse, canChange, base } = await enterCode(params)
  const at = Math.max(0, Number.parseInt(String((await searchParams).at), 10) || 0)
  const [{ waiting, coding, place }, steps, codes, hold] = await Promise.all([
    recodeOf(member, code.id, at),
    codebookSteps(member),
    codesEverShared(member),
    codebookHold(member),
  ])
  const { undo, redo } = ownSteps(steps, codes)

  return (
    <MovingCodes>
      <div className="page recode">
        <PageHead
          before={<Link href={`${base}?code=${code.handle}`}>Codebook</Link>}
          title={<CodeName {...code} retired={!isInUse} />}
          lead="Its definition changed after these were coded. Decide for each whether the code still holds; what coders gave stays as they gave it."
          acts={canChange && <StepBar project={member.slug} undoStep={undoStep} undo={undo} redo={redo} />}
        />
        <LookWhenTold project={member.slug} memberId={member.memberId} />
        {hold !== null && member.may('codebook.edit') && (
          <StatusLine>Round {hold} is open, so nothing can be decided here until it is locked. You can read them.</StatusLine>
        )}
        {!coding && (
          <Empty title="Nothing to look at again" start={<LinkButton href={`${base}/versions`}>See what changed</LinkButton>}>
            Every settled coding of this code was coded, moved or confirmed under the definition that it has now.
          </Empty>
        )}
        {coding && (
          <>
            <p className="small quiet" role="status">
              {place + 1} of {waiting}: {coding.comment}, {coding.commenter}; {coding.under}
            </p>
            <TwoWordings was={coding.was} is={code} />
            <CommentInFull codingId={coding.joins.join(' ')} text={coding.text} start={coding.start} end={coding.end} />
            <Decisions
              key={code.id}
              project={member.slug}
              codeId={code.id}
              codingIds={coding.joins}
              others={others.map(({ id, name }) => ({ id, name }))}
              at={place}
              waiting={waiting}
              actions={canChange ? { confirmCodings, moveCodings, takeAwayCodings } : null}
            />
          </>
        )}
      </div>
    </MovingCodes>
  )
}
