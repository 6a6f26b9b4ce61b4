import { Field, SelectField } from '@/app/ui/field'
import { StatusLine } from '@/app/ui/status-line'
import { answerWays, answerWayWords } from '@/lib/domain/comment/letter-answers'
import { uses as allUses, type NoticeUses, type Use } from '@/lib/domain/comment/uses'

type Props = { uses: NoticeUses; needsAnswers: boolean; today: string }

const spoken: Readonly<Record<Use, string>> = {
  revise: 'Informing the revision',
  research: 'Being research data',
  quote: 'Being quoted word for word, without a name',
  show: 'Being shown on the public page',
  archive: 'Being archived',
  contact: 'Being written to',
  thank: 'Being thanked by name',
}

/** What the writers of all these letters answered to the notice: no answer is taken for a yes. */
export function LetterAnswersFields({ uses, needsAnswers, today }: Props) {
  const open = allUses.filter((use) => uses[use] !== 'notAsked')
  const fields = (
    <fieldset className="answers">
      <legend>What their writers answered</legend>
      <p className="small quiet">
        It is recorded for every letter of this import, with your name and where it was said. Leave out letters whose writers
        answered otherwise, and bring them apart.
      </p>
      <div className="answer-grid">
        {open.map((use) => (
          <SelectField
            key={use}
            name={`answer.${use}`}
            label={spoken[use]}
            defaultValue=""
            choices={[
              { value: '', label: uses[use] === 'covered' ? 'covered by the notice' : 'not answered' },
              { value: 'yes', label: 'they said yes' },
              { value: 'no', label: uses[use] === 'covered' ? 'they objected' : 'they said no' },
            ]}
          />
        ))}
        <SelectField
          name="answered"
          label="They said so"
          defaultValue=""
          choices={[{ value: '', label: 'choose' }, ...answerWays.map((way) => ({ value: way, label: answerWayWords[way] }))]}
        />
        <Field name="answeredOn" label="On this day" type="date" max={today} />
      </div>
    </fieldset>
  )
  if (!needsAnswers)
    return (
      <details>
        <summary>Enter what their writers answered</summary>
        {fields}
      </details>
    )
  return (
    <>
      <StatusLine tone="caution">
        The notice in force asks before anything is done with a comment. Without a yes to the revision or to research these
        letters cannot be kept.
      </StatusLine>
      {fields}
    </>
  )
}
