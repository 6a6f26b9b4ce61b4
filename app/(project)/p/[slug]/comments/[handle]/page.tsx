import { notFound } from 'next/navigation'
import { AskedAbove } from '@/app/ui/asked-above'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { usesByThem } from '@/lib/domain/comment/wording'
import { custodyNotes } from '@/lib/exchange/read-notes'
import { custodyOf } from '@/lib/queries/custody'
import { queuePlaceOf, waitingNeighbours } from '@/lib/queries/custody-queue'
import { partsOf } from '@/lib/queries/parts'
import { openUseSentences } from '@/lib/queries/use-sentences'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import {
  exclude,
  findEverywhere,
  openOriginal,
  putPartBack,
  regionOf,
  reopen,
  setApart,
  withdraw,
  withdrawComment,
} from '../actions'
import { filterOf, placeOf, queueAddress } from '../queue-address'
import { CustodianDesk } from './custodian-desk'
import { CustodyNotes } from './custody-notes'
import { EnquiryAnswer } from './enquiry-answer'
import { PartedPart } from './parted-part'
import { TranslationPart } from './translation-part'

export async function generateMetadata({ params }: { params: Promise<{ handle: string }> }) {
  return { title: (await params).handle }
}

type Props = {
  params: Promise<{ slug: string; handle: string }>
  searchParams: Promise<Readonly<Partial<Record<'open' | 'of' | 'at', string | string[]>>>>
}

const standing = {
  waiting: 'It waits',
  admitted: 'It is admitted',
  excluded: 'It is excluded',
  duplicate: 'It was received before',
  enquiry: 'It is an enquiry',
  withdrawn: 'It was withdrawn',
  split: 'It was split',
  joined: 'It was joined with others',
}

function aim({ target, passage }: { target: string | null; passage: { words: string } | null }): string {
  if (passage) return `on the words “${passage.words}” in “${target}”`
  return target ? `on “${target}”` : 'on the whole text'
}

/** A clause that ends its own sentence ends this one too. */
function ended(sentence: string): string {
  return /[.!?…]”$/u.test(sentence) ? sentence : `${sentence}.`
}

export default async function CustodianPage({ params, searchParams }: Props) {
  const { slug, handle } = await params
  const member = await enter(slug, ['comment.redact', 'comment.admit', 'original.open'])
  const comment = await custodyOf(member, handle)
  const parts = comment && (await partsOf(member, comment.id))
  if (!comment || !parts) notFound()
  const isParted = comment.state === 'split' || comment.state === 'joined'
  const base = `/p/${member.slug}/comments`
  const asked = await searchParams
  const of = filterOf(asked.of)
  const here = placeOf(comment.handle, asked.at) ?? (await queuePlaceOf(member, comment.handle))
  const beside = await waitingNeighbours(member, of, here ?? { handle: comment.handle, at: 0 })
  const next = beside.next && queueAddress(base, of, beside.next)
  const previous = beside.previous && queueAddress(base, of, beside.previous)
  const values = { project: member.slug, commentId: comment.id }

  return (
    <div className="page">
      <PageHead
        before={`${standing[comment.state]}${comment.isSealed ? ', for the revision only' : ''}`}
        title={comment.handle}
        lead={ended(`By ${comment.commenter}, ${aim(comment)}`)}
        acts={
          <>
            {beside.next && next && <LinkButton href={next}>Next waiting: {beside.next.handle}</LinkButton>}
            <LinkButton href={of === 'all' ? base : `${base}?show=waiting&of=${of}`} plain>
              All comments
            </LinkButton>
          </>
        }
      />
      {comment.asked && <AskedAbove question={comment.asked} />}
      {isParted && <PartedPart project={member.slug} commentId={comment.id} base={base} parts={parts} />}
      {!isParted && (
        <CustodianDesk
          key={comment.id}
          project={member.slug}
          memberId={member.memberId}
          commentId={comment.id}
          redactions={comment.redactions}
          sentences={await openUseSentences(admit(member, 'comment.redact'), comment.id)}
          isWaiting={comment.state === 'waiting'}
          next={next}
          previous={previous}
          opensAtOnce={asked.open === '1'}
          openOriginal={openOriginal}
          putPartBack={putPartBack}
          findEverywhere={findEverywhere}
          regionOf={regionOf}
          parts={{ project: member.slug, memberId: member.memberId, commentId: comment.id, handle: comment.handle, base, parts }}
        />
      )}
      {!isParted && <TranslationPart member={member} commentId={comment.id} />}
      <section className="custody-end">
        {!isParted && <h2>Decide</h2>}
        {comment.state === 'waiting' && (
          <p>
            <ConfirmButton label="Set apart as an enquiry" low action={setApart} values={values}>
              <p>
                For a message that asks something and says nothing of the text. It is answered, counted in its own line of the
                account, and never coded. You can let it wait again.
              </p>
            </ConfirmButton>
          </p>
        )}
        {comment.state === 'enquiry' && <EnquiryAnswer project={member.slug} enquiry={comment} />}
        {comment.state !== 'waiting' && !isParted && !comment.isQuestion && (
          <p>
            {standing[comment.state]}
            {comment.reason ? `: ${comment.reason}` : '.'}{' '}
            <ConfirmButton label="Let it wait again" low action={reopen} values={values}>
              <p>The decision is taken back. This is possible until somebody has coded it.</p>
            </ConfirmButton>
          </p>
        )}
        {(comment.state === 'waiting' || comment.state === 'admitted') && (
          <details>
            <summary>Exclude it</summary>
            <Form action={exclude} label="Exclude the comment">
              <input type="hidden" name="project" value={member.slug} />
              <input type="hidden" name="commentId" value={comment.id} />
              <TextField
                name="reason"
                label="Why it is left out"
                help="The account of all comments prints this. Do not quote it."
                rows={2}
                required
              />
              <SelectField
                name="as"
                label="In which line of the account"
                choices={[
                  { value: 'excluded', label: 'excluded' },
                  { value: 'duplicate', label: 'duplicate: the same message, received again' },
                ]}
              />
              <SubmitButton main={false}>Exclude the comment</SubmitButton>
            </Form>
          </details>
        )}
        <CustodyNotes
          project={member.slug}
          commentId={comment.id}
          notes={await custodyNotes(member, comment.id)}
          canWrite={!isParted}
        />
        <h2>What its commenter allows</h2>
        <p>It may {comment.allows.map((use) => usesByThem[use]).join('; ') || 'not be used at all'}.</p>
        {comment.siblings.length > 0 && (
          <p>
            Sent together with{' '}
            {comment.siblings.map((sibling, nth) => (
              <span key={sibling}>
                {nth > 0 && ', '}
                <a href={`${base}/${sibling}`}>{sibling}</a>
              </span>
            ))}
            .
          </p>
        )}
        <p>
          {comment.siblings.length > 0 && (
            <ConfirmButton
              label="Withdraw this comment for its commenter"
              grave
              low
              action={withdrawComment}
              values={{ project: member.slug, commentId: comment.id }}
            >
              <p>
                For somebody who asked by mail or letter. This comment is deleted everywhere, with all that was coded on it; those
                sent with it stay. This cannot be undone.
              </p>
            </ConfirmButton>
          )}{' '}
          <ConfirmButton
            label="Withdraw for its commenter"
            grave
            low
            action={withdraw}
            values={{ project: member.slug, submissionId: comment.submissionId }}
          >
            <p>
              For somebody who asked by mail or letter. All comments sent with it are deleted everywhere, with all that was coded
              on them. This cannot be undone.
            </p>
          </ConfirmButton>
        </p>
      </section>
    </div>
  )
}
