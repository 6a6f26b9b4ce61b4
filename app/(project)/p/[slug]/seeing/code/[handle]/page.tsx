import { LinkButton } from '@/app/ui/link-button'
import { Modes } from '@/app/ui/modes'
import { PageHead } from '@/app/ui/page-head'
import { countings, countOf } from '@/lib/domain/coding/seen/counting'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import { codeRounds, codeWordings } from '@/lib/queries/code-portrait'
import { codeQuotes } from '@/lib/queries/code-quotes'
import { admit } from '@/lib/server/member'
import { type Asked, addressOf } from '../../enter-seeing'
import { portraitAddress } from '../../portrait-link'
import { QuoteList } from '../../quote-list'
import { enterPortrait } from './enter-portrait'
import { PortraitMeetings } from './portrait-meetings'
import { PortraitRounds } from './portrait-rounds'
import { PortraitValues } from './portrait-values'
import { PortraitWording } from './portrait-wording'

export const metadata = { title: 'Portrait of a code' }

type Props = { params: Promise<{ slug: string; handle: string }>; searchParams: Promise<Asked> }
const firstQuotes = 10
const shownAs = { comment: 'Comments', commenter: 'Commenters', cluster: 'Near copies once' }
const places = { words: 'On the same words', comment: 'In the same comment' }

export default async function PortraitPage({ params, searchParams }: Props) {
  const { seeing, code } = await enterPortrait(params, await searchParams)
  const { member, work, codes, by, place, keyOf, noun, base } = seeing
  const reader = admit(member, ['round.read', 'comment.count'])
  const [wordings, rounds, quotes] = await Promise.all([
    codeWordings(member, code.id),
    codeRounds(reader, code.id),
    codeQuotes(member, { codeId: code.id, after: null, size: firstQuotes }),
  ])
  const own = work.comments.flatMap(({ id, codings }) =>
    codings.filter(({ codeId }) => codeId === code.id).map((one) => ({ ...one, commentId: id })),
  )
  const holding = new Set(own.map(({ commentId }) => commentId))
  const all = countOf(
    work.comments.map(({ id }) => id),
    keyOf,
  )
  const here = portraitAddress(base, code)
  const at = (by: string, place: string) =>
    addressOf(here, { by: by === 'comment' ? null : by, place: place === 'words' ? null : place })
  const taken = stances.flatMap((stance) => {
    const count = countOf(
      own.filter((one) => one.stance === stance).map(({ commentId }) => commentId),
      keyOf,
    )
    return stance !== 'none' && count > 0 ? [`${count} ${stanceFaces[stance].name}`] : []
  })

  return (
    <div className="page seeing portrait">
      <PageHead
        before="Portrait of a code"
        title={`${code.handle} ${code.name}`}
        lead={`${countOf(holding, keyOf)} of ${all} ${noun.many} that are settled hold it, by ${countOf(holding, work.commenterOf)} commenters, in ${own.length} ${own.length === 1 ? 'quote' : 'quotes'}.${taken.length > 0 ? ` Stances: ${taken.join(', ')}.` : ''}${code.retiredAt ? ' It is retired.' : ''}`}
        acts={
          <>
            {holding.size > 0 && member.may('export.record') && (
              <>
                <LinkButton file low href={addressOf(`${base}/report/save/quotes`, { as: 'xlsx', code: code.handle })}>
                  Quotes as XLSX
                </LinkButton>
                <LinkButton file low href={addressOf(`${base}/report/save/margin`, { as: 'docx', code: code.handle })}>
                  Comments in Word
                </LinkButton>
              </>
            )}
            <a className="btn plain" href={base}>
              All codes
            </a>
          </>
        }
      />
      <p className="quiet small">Settled codings: {mixInWords(work.mix, work.countable)}.</p>
      <PortraitWording code={code} wordings={wordings} />
      <h2>Quotes</h2>
      {quotes.comments.length === 0 ? (
        <p>No settled comment holds it.</p>
      ) : (
        <>
          <QuoteList {...{ member, base, codes }} shown={quotes.comments} provenanceOf={quotes.provenanceOf} />
          {quotes.next && (
            <p className="acts">
              <LinkButton href={addressOf(`${here}/quotes`, { after: quotes.next })}>The next of {holding.size}</LinkButton>
            </p>
          )}
        </>
      )}
      <h2>Rounds and coders</h2>
      <PortraitRounds member={member} code={code} rounds={rounds} />
      <h2>What it stands with</h2>
      <div className="acts switches">
        <Modes
          label="Counted by"
          modes={countings.map((one) => ({ href: at(one, place), text: shownAs[one] }))}
          here={at(by, place)}
        />
        <Modes
          label="Where codes meet"
          modes={(['words', 'comment'] as const).map((one) => ({ href: at(by, one), text: places[one] }))}
          here={at(by, place)}
        />
      </div>
      <PortraitMeetings seeing={seeing} code={code} />
      <h2>Who says it</h2>
      <PortraitValues seeing={seeing} code={code} />
    </div>
  )
}
