import { Field, SelectField } from '@/app/ui/field'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { uses } from '@/lib/domain/comment/uses'
import { useNotes, useSentences } from '@/lib/domain/comment/wording'
import type { NoticeView } from '@/lib/queries/notice'
import { KeptCheck } from './kept-check'

const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

type Props = { notice: NoticeView; slug: string; attributes: readonly AttributeDefinition[]; contact: string }

/** What happens to a comment, and what its writer can refuse or allow. Nothing asked is ticked beforehand. */
export function NoticeChoices({ notice, slug, attributes, contact }: Props) {
  const asked = uses.filter((use) => notice.uses[use] !== 'notAsked')
  const isDropped = uses.filter((use) => notice.uses[use] === 'notAsked' && use !== 'contact' && use !== 'thank')
  return (
    <section className="notice" aria-labelledby="notice">
      <div>
        <h2 className="sub" id="notice">
          What happens to your comment
        </h2>
        <p className="wording said" dir="auto">
          {notice.wording}
        </p>
        <p className="small quiet">
          <a href={`/d/${slug}/notice/${notice.number}`}>The whole notice, version {notice.number}</a>
        </p>
        <ul className="choices">
          {asked.map((use) => (
            <li key={use}>
              <KeptCheck id={`use-${use}`} name={`use.${use}`} ticked={notice.uses[use] === 'covered'} />
              <span>
                <label htmlFor={`use-${use}`}>My comment may {useSentences[use]}</label>
                <small>{useNotes[use]}</small>
              </span>
              <span>{notice.uses[use] === 'covered' ? 'covered unless you object' : 'only if you tick it'}</span>
            </li>
          ))}
        </ul>
        {isDropped.length > 0 && (
          <p className="small quiet">
            Not asked, and so not done: your comment will not {isDropped.map((use) => useSentences[use]).join('; nor ')}.
          </p>
        )}
        <Reaching notice={notice} />
        {attributes.length > 0 && (
          <fieldset className="about-you">
            <legend className="sub">About you, if you like</legend>
            <p className="small quiet">Each answer is your choice. None of it is asked to find out who you are.</p>
            {attributes.map((attribute) => (
              <Attribute key={attribute.key} attribute={attribute} />
            ))}
          </fieldset>
        )}
      </div>
      <aside className="side-note">
        <h3>Who reads it</h3>
        <p>
          One person, the custodian, opens what you wrote and takes out what points to you or others; each look is recorded. The
          team sees only what is left, under a pseudonym. What you send is encrypted.
        </p>
        <h3>If you untick research</h3>
        <p>
          Your comment still helps to revise the text. It is not coded, counted or quoted; readers see only “one further comment,
          not available for research”.
        </p>
        <h3>Until when you can change your mind</h3>
        <p>
          With the receipt code you are shown after sending you can change all of this, or take your comments back
          {notice.withdrawUntil ? `, until ${day(notice.withdrawUntil)}` : ''}. Then they are deleted with all that was made of
          them.
        </p>
        <h3>On what basis</h3>
        <p>
          {notice.basis}
          {notice.ethicsReference && `. Ethics reference ${notice.ethicsReference}`}
        </p>
        {contact && (
          <>
            <h3>Who answers for this</h3>
            <p dir="auto">{contact}</p>
          </>
        )}
      </aside>
    </section>
  )
}

/** A name and an address are asked for only beside the use that needs them, and shown once it is ticked. */
function Reaching({ notice: { uses } }: { notice: NoticeView }) {
  return (
    <>
      {uses.contact !== 'notAsked' && (
        <div className="if-contact">
          <Field
            name="contact.mail"
            label="Where we may write to you"
            type="email"
            autoComplete="email"
            help="Your e-mail address. It is kept encrypted, apart from your comments, and used for nothing else."
          />
        </div>
      )}
      {uses.thank !== 'notAsked' && (
        <div className="if-thank">
          <Field name="contact.name" label="Your name, as you want to be thanked" autoComplete="name" />
        </div>
      )}
    </>
  )
}

export function Attribute({ attribute: { key, question, kind, options } }: { attribute: AttributeDefinition }) {
  if (kind !== 'choice')
    return (
      <Field name={`about.${key}`} label={question} inputMode={kind === 'number' ? 'decimal' : undefined} autoComplete="off" />
    )
  const choices = [{ value: '', label: '' }, ...options.map((option) => ({ value: option, label: option }))]
  return <SelectField name={`about.${key}`} label={question} choices={choices} />
}
