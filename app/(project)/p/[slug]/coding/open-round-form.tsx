import { Checkbox, RadioChoice } from '@/app/ui/choice'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { purposeRules, roundPurposes } from '@/lib/domain/coding/round'
import type { MemberLine } from '@/lib/queries/members'

const prompted = roundPurposes.filter((purpose) => !purposeRules[purpose].maySuggest).join(' and ')

type Props = {
  action: FormAction
  project: string
  coders: readonly MemberLine[]
  next: number
  comments: number
  size: number | null
}

/** Who codes what, in which way: the sample can be drawn again by anybody who knows its seed. */
export function OpenRoundForm({ action, project, coders, next, comments, size }: Props) {
  return (
    <Form action={action} label="Open a round">
      <input type="hidden" name="project" value={project} />
      <Field name="title" label="Name" defaultValue={`Round ${next}`} required />
      <RadioChoice
        name="purpose"
        legend="What it is for"
        chosen={next === 1 ? 'exploratory' : 'reliability'}
        options={roundPurposes.map((value) => ({ value, label: value, help: `It ${purposeRules[value].does}.` }))}
        required
      />
      <fieldset className="ask">
        <legend>Coders</legend>
        {coders.map(({ id, name }) => (
          <Checkbox key={id} name="coderIds[]" value={id} label={name} defaultChecked />
        ))}
      </fieldset>
      <Field
        name="sampleSize"
        label="How many comments"
        type="number"
        min={1}
        defaultValue={size ?? ''}
        help={`Left empty, all ${comments} that can be coded.`}
      />
      <Field
        name="seed"
        label="Seed of the sample"
        defaultValue={`round-${next}`}
        help="Any word. With it anybody can draw the same sample."
        required
      />
      <Checkbox name="seesTarget" label="Coders see which clause was aimed at" defaultChecked />
      <Checkbox name="seesQuestion" label="Coders see the question that a comment answers" defaultChecked />
      <Checkbox name="seesAttributes" label="Coders see what is known about the commenter" />
      <Checkbox name="seesOthers" label="Coders see what else its commenter wrote" />
      <Checkbox
        name="suggests"
        label="The desk suggests codes"
        help={`From what the coder coded so far and what is settled. Never in ${prompted} rounds: whoever is told a code is readier to take it.`}
      />
      <SubmitButton busy="Opening">Open the round</SubmitButton>
    </Form>
  )
}
