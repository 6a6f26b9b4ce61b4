import { Checkbox } from '@/app/ui/choice'
import { Field, SelectField } from '@/app/ui/field'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { type AttributePlan, type Treatment, waysOf } from '@/lib/domain/release/attribute-plan'
import { planField } from '@/lib/domain/release/plan-from-answers'

const wayWords: Record<Treatment['how'], string> = {
  keep: 'as it was answered',
  bands: 'in bands',
  groups: 'options grouped',
  suppress: 'left out',
}

/** One field for each attribute, its bands or groups beside it, and how many shall share a combination. */
export function PlanFields({ definitions, plan }: { definitions: readonly AttributeDefinition[]; plan: AttributePlan }) {
  return (
    <>
      <Field
        name="k"
        label="So many commenters shall share each combination"
        help="Five is usual; fewer for a deposit with named readers, more for the open web."
        type="number"
        min={2}
        max={100}
        defaultValue={plan.k}
        required
      />
      {definitions.map((definition) => (
        <OneAttribute
          key={definition.key}
          definition={definition}
          treatment={plan.treatments[definition.key] ?? { how: 'keep' }}
        />
      ))}
      <Checkbox
        name="hideRest"
        label="Leave out all attributes of commenters who are still rarer"
        help="Their comments stay; only what is said of the person goes."
        defaultChecked={plan.hideRest}
      />
    </>
  )
}

function OneAttribute({ definition, treatment }: { definition: AttributeDefinition; treatment: Treatment }) {
  const { key, question, kind, options } = definition
  return (
    <fieldset className="ask">
      <legend>{question}</legend>
      <SelectField
        name={planField.way(key)}
        label="In exports"
        defaultValue={treatment.how}
        choices={waysOf(definition).map((way) => ({ value: way, label: wayWords[way] }))}
      />
      {kind === 'number' && (
        <Field
          name={planField.width(key)}
          label="Width of a band"
          help="Only when in bands: 5 makes 10 to under 15 of 12."
          type="number"
          min={1}
          step="any"
          defaultValue={treatment.how === 'bands' ? treatment.width : 5}
        />
      )}
      {kind === 'choice' && (
        <details open={treatment.how === 'groups'}>
          <summary>Groups: give options that shall be one the same name</summary>
          {options.map((option, nth) => (
            <Field
              key={option}
              name={planField.group(key, nth)}
              label={option}
              maxLength={100}
              defaultValue={treatment.how === 'groups' ? (treatment.groups[option] ?? option) : option}
            />
          ))}
        </details>
      )}
    </fieldset>
  )
}
