import { Redline } from '@/app/ui/redline'
import { type RewordedPart, rewordings, wordingPartNames, wordingParts } from '@/lib/domain/codebook/wording-history'
import { dayInWords } from '@/lib/domain/comment/opening'
import { wordChanges } from '@/lib/queries/changes'
import type { WordingView } from '@/lib/queries/code-portrait'
import type { CodeView } from '@/lib/queries/codebook'

/** What a code means, as it is worded now and how it was worded before. */
export function PortraitWording({ code, wordings }: { code: CodeView; wordings: readonly WordingView[] }) {
  const told = wordingParts.filter((part) => part !== 'name' && code[part])
  const changes = rewordings(wordings)
  const roundsOf = (rev: number) => wordings.find((one) => one.rev === rev)?.rounds ?? []
  const first = wordings[0]
  return (
    <section aria-label="Definition">
      {told.length === 0 ? (
        <p>
          {code.kind === 'clause'
            ? 'It mirrors a clause of the description.'
            : 'It has no definition yet. The codebook is where it is written.'}
        </p>
      ) : (
        <dl className="notes">
          {told.map((part) => (
            <div key={part}>
              <dt>{wordingPartNames[part]}</dt>
              <dd dir="auto">{code[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      {changes.length > 0 && first && (
        <details>
          <summary>
            Worded {changes.length + 1} times since {dayInWords(first.madeAt)}
          </summary>
          <ol className="wordings">
            {changes.map(({ rev, madeAt, parts }) => (
              <li key={rev}>
                <p className="small quiet">
                  {dayInWords(madeAt)}
                  {under(roundsOf(rev))}
                </p>
                <dl className="notes">
                  {parts.map((one) => (
                    <Changed key={one.part} {...one} />
                  ))}
                </dl>
              </li>
            ))}
            <li>
              <p className="small quiet">
                {dayInWords(first.madeAt)}, first worded{under(first.rounds)}
              </p>
            </li>
          </ol>
        </details>
      )}
    </section>
  )
}

function Changed({ part, before, after }: RewordedPart) {
  return (
    <div>
      <dt>{wordingPartNames[part]}</dt>
      <dd dir="auto">
        <Redline runs={wordChanges(before, after)} />
      </dd>
    </div>
  )
}

function under(rounds: readonly number[]): string {
  if (rounds.length === 0) return ''
  return `; coded under this wording: ${rounds.length === 1 ? 'round' : 'rounds'} ${rounds.join(', ')}`
}
