import { Field } from '@/app/ui/field'
import { SubmitButton } from '@/app/ui/submit-button'

/** Keeps what the columns hold; it stands before the button that brings them in, so that Enter in the name saves. */
export function MappingName({ chosen }: { chosen: string | undefined }) {
  return (
    <details>
      <summary>Keep this mapping for the next file</summary>
      <Field
        name="mappingName"
        label="Name of the mapping"
        maxLength={80}
        defaultValue={chosen}
        help="A table with the same columns gets it by itself. An existing name is replaced."
      />
      <SubmitButton main={false} name="do" value="save" busy="Saving">
        Save the mapping
      </SubmitButton>
    </details>
  )
}
