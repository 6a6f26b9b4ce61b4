import { Field, TextField } from '@/app/ui/field'
import type { CodeView } from '@/lib/queries/codebook'

/** What a form says of a code, with what it says now. */
export function CodeFields({ code }: { code?: CodeView }) {
  return (
    <>
      <Field name="name" label="Name" defaultValue={code?.name} required />
      <Field name="shortDefinition" label="In one sentence" defaultValue={code?.shortDefinition} />
      <TextField name="definition" label="Definition" defaultValue={code?.definition} rows={2} />
      <TextField name="useWhen" label="Use when" defaultValue={code?.useWhen} rows={2} />
      <TextField name="notWhen" label="Do not use when" defaultValue={code?.notWhen} rows={2} />
      <TextField name="example" label="Example" defaultValue={code?.example} rows={2} />
      <Field
        name="colour"
        label="Colour, 1 to 15"
        type="number"
        min={1}
        max={15}
        defaultValue={code?.colour}
        help="Left empty, the next free one."
      />
    </>
  )
}
