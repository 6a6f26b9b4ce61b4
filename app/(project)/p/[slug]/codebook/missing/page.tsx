import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { codebookCodes, codebookHold } from '@/lib/queries/codebook'
import { missingCodes } from '@/lib/queries/missing-codes'
import { enter } from '@/lib/server/gate'
import { MissingGroup } from './missing-group'

export const metadata = { title: 'Not in the codebook' }

export default async function MissingCodesPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['missing-code.read', 'codebook.read'])
  const [{ groups, ownRounds }, codes, hold] = await Promise.all([
    missingCodes(member),
    codebookCodes(member),
    codebookHold(member),
  ])
  const content = inCodebookOrder(codes.filter(({ kind, retiredAt }) => kind === 'content' && retiredAt === null))
  const parents = hold === null && member.may('codebook.edit') ? content.map(({ id, name }) => ({ id, name })) : null

  return (
    <div className="page text">
      <PageHead
        before="Codebook"
        title="Not in the codebook"
        lead="Words for which coders of a frozen codebook found no code, by the name they suggest. Who suggested it, and what else they coded, is not told here."
        acts={<LinkButton href={`/p/${member.slug}/codebook`}>Codebook</LinkButton>}
      />
      <LookWhenTold project={member.slug} memberId={member.memberId} />
      {ownRounds.length > 0 && (
        <StatusLine>
          You code in round {ownRounds.join(' and ')} yourself, so what is suggested there is shown to you once it is locked.
        </StatusLine>
      )}
      {hold !== null && groups.length > 0 && (
        <StatusLine>
          Round {hold} is open, so the codebook stands still until it is locked. You can answer suggestions already; a code is
          made of them afterwards.
        </StatusLine>
      )}
      {groups.length === 0 && (
        <Empty title="Nothing is missing">
          In a round with a frozen codebook the key b at the coding desk marks words that no code fits, with a name for one. What
          coders suggest comes here.
        </Empty>
      )}
      {groups.map((group) => (
        <MissingGroup key={group.name} group={group} project={member.slug} parents={parents} />
      ))}
    </div>
  )
}
