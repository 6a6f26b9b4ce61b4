import { SelectField } from '@/app/ui/field'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { FindQuery } from '@/lib/domain/comment/find-query'
import { deskRound } from '@/lib/queries/desk'
import { deskCodes } from '@/lib/queries/desk-codes'
import type { Finder } from '@/lib/queries/find-filters'
import { hitsToCode } from '@/lib/queries/find-to-code'
import { roundsOf } from '@/lib/queries/rounds'
import type { Member } from '@/lib/server/member'
import { type Asked, one } from './asked'
import { PutCodes } from './put-codes'

type Props = { member: Finder & Member<'coding.read-own'>; wanted: FindQuery; asked: Asked }

/** Codes what was found in an open round of one's own: choose, see how much it is, do it as one act. */
export async function CodeHits({ member, wanted, asked }: Props) {
  const open = (await roundsOf(member)).filter(({ state, mine }) => state === 'open' && mine !== null)
  const number = open.find((round) => String(round.number) === one(asked.round))?.number ?? open[0]?.number
  const round = number === undefined ? null : await deskRound(member, number)
  if (!round) return null

  const codes = await deskCodes(member.projectId, round.codebookId, round.purpose === 'exploratory' ? member.memberId : null)
  const code = codes.find(({ id }) => id === one(asked.code))
  const put = one(asked.put) === 'comment' ? 'comment' : 'sentence'
  const said = stances.find((each) => each === one(asked.stance)) ?? 'none'
  const stance = code?.kind === 'clause' ? said : 'none'
  const preview = code && (await hitsToCode(member, round, wanted, { codeId: code.id, put }))

  return (
    <details open={code !== undefined}>
      <summary>Code what was found</summary>
      <form className="form" action={`/p/${member.slug}/find`} aria-label="Code what was found">
        <input type="hidden" name="q" value={one(asked.q)} />
        <SelectField
          name="round"
          label="In your open round"
          defaultValue={String(round.number)}
          choices={open.map((each) => ({ value: String(each.number), label: `${each.number} ${each.title}` }))}
        />
        <SelectField
          name="code"
          label="With the code"
          defaultValue={code?.id}
          choices={codes.map(({ id, handle, name }) => ({ value: id, label: `${handle} ${name}` }))}
        />
        <SelectField
          name="put"
          label="On"
          defaultValue={put}
          choices={[
            { value: 'sentence', label: 'each sentence that holds a hit' },
            { value: 'comment', label: 'the whole comment' },
          ]}
        />
        <SelectField
          name="stance"
          label="Stance, for a clause"
          defaultValue={stance}
          choices={stances.toReversed().map((each) => ({ value: each, label: stanceFaces[each].name }))}
        />
        <p className="acts">
          <button type="submit" className="btn">
            See how much this is
          </button>
        </p>
      </form>
      {code && preview && (
        <PutCodes
          key={`${code.id} ${put} ${stance} ${round.id}`}
          project={member.slug}
          memberId={member.memberId}
          roundId={round.id}
          code={{ id: code.id, called: `${code.handle} ${code.name}` }}
          stance={stance}
          {...preview}
        />
      )}
    </details>
  )
}
