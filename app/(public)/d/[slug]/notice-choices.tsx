import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { uses } from '@/lib/domain/comment/uses'
import { useSentences } from '@/lib/domain/comment/wording'
import type { NoticeView } from '@/lib/queries/notice'

/** What happens to a comment, and what its writer can refuse or allow. Nothing asked is ticked beforehand. */
export function NoticeChoices({ notice, attributes }: { notice: NoticeView; attributes: unknown }) {
  const asked = uses.filter((use) => notice.uses[use] !== 'notAsked')
  const wantsContact = notice.uses.contact === 'asked' || notice.uses.thank === 'asked'
  return (
    <section className="notice" aria-labelledby="notice">
      <div>
        <h2 className="sub" id="notice">
          What happens to your comment
        </h2>
        <p className="prose">{notice.wording}</p>
        <ul className="choices">
          {asked.map((use) => (
            <li key={use}>
              <input
                type="checkbox"
                className="check"
                id={`use-${use}`}
                name={`use.${use}`}
                defaultChecked={notice.uses[use] === 'covered'}
              />
              <label htmlFor={`use-${use}`}>My comment may {useSentences[use]}</label>
              <span>{notice.uses[use] === 'covered' ? 'covered unless you object' : 'only if you tick it'}</span>
            </li>
          ))}
        </ul>
        {(attributes as AttributeDefinition[]).map((attribute) => (
          <div key={attribute.key} className="ask">
            <label htmlFor={`about-${attribute.key}`}>{attribute.question} (if you like)</label>
            {attribute.kind === 'choice' ? (
              <select id={`about-${attribute.key}`} name={`about.${attribute.key}`} className="field">
                <option value="" />
                {attribute.options.map((option) => (
                  <option key={option}>{option}</option>
                ))}
              </select>
            ) : (
              <input
                id={`about-${attribute.key}`}
                name={`about.${attribute.key}`}
                className="field"
                inputMode={attribute.kind === 'number' ? 'numeric' : undefined}
              />
            )}
          </div>
        ))}
        {wantsContact && (
          <>
            <div className="ask">
              <label htmlFor="contact-name">Your name (only if you ticked that we may thank you or write to you)</label>
              <input id="contact-name" name="contact.name" className="field" autoComplete="name" />
            </div>
            <div className="ask">
              <label htmlFor="contact-mail">Your e-mail address (only if we may write to you)</label>
              <input id="contact-mail" name="contact.mail" type="email" className="field" autoComplete="email" />
            </div>
          </>
        )}
      </div>
      <div className="side-note">
        <h3>If you untick research</h3>
        <p>Your comment still helps to revise the text. It is not coded, counted or quoted.</p>
        <h3>Who answers for this</h3>
        <p>
          {notice.basis}. {notice.ethicsReference && `Ethics reference ${notice.ethicsReference}. `}Originals are encrypted; only
          the custodian can open one, and each look is recorded.
        </p>
      </div>
    </section>
  )
}
