'use client'

import { CodeName } from '@/app/ui/code-name'
import type { Suggestions } from './use-suggestions'

type Props = {
  readonly suggestions: Suggestions
  /** The key that accepts the first; null where keys go into a field. */
  readonly acceptKey: string | null
}

/** What the words resemble, each with the words that speak for it and how often it was used whatever the words. */
export function SuggestedCodes({ suggestions, acceptKey }: Props) {
  if (!suggestions) return null
  const { codes, learned, isForSelection } = suggestions
  return (
    <section className="suggested" aria-label={acceptKey === null ? 'Suggested here' : 'Suggested codes'}>
      <h2>
        Suggested <span>{isForSelection ? 'for the selected words' : 'for the whole comment'}</span>
      </h2>
      <ol>
        {codes.map(({ code, words, used, share }, nth) => (
          <li key={code.id}>
            <button type="button" onClick={() => suggestions.accept(code)}>
              <CodeName
                kind={code.kind}
                colour={code.colour}
                name={code.name}
                {...(code.kind === 'clause' ? { handle: code.handle } : {})}
              />
              <small>
                used {used === 1 ? 'once' : `${used} times`}, {Math.round(share * 100)}&nbsp;%; like “{words.join('”, “')}”
              </small>
            </button>
            {nth === 0 && acceptKey !== null && <kbd>{acceptKey}</kbd>}
          </li>
        ))}
      </ol>
      {codes.length === 0 && learned !== null && (
        <p className="quiet small">
          {learned === 0
            ? 'Once you have coded something, codes of words like these are suggested here.'
            : 'Nothing else that was coded is like this.'}
        </p>
      )}
    </section>
  )
}
