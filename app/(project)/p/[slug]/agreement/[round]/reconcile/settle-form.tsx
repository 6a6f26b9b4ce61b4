import { Field, SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'

type Props = {
  action: FormAction
  values: Readonly<Record<string, string>>
  isClause: boolean
  coders: readonly { readonly id: string; readonly letter: string }[]
  reason: string
}

/** One decision: whether the code applies, on whose words, with which stance, and why. */
export function SettleForm({ action, values, isClause, coders, reason }: Props) {
  return (
    <Form action={action} label="Settle this difference" className="settle" keep>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {coders.length > 1 && (
        <SelectField
          name="spansOf"
          label="Words"
          choices={[
            { value: '', label: 'of all, joined' },
            ...coders.map(({ id, letter }) => ({ value: id, label: `of coder ${letter}` })),
          ]}
        />
      )}
      {isClause && (
        <SelectField
          name="stance"
          label="Stance"
          choices={[{ value: '', label: 'as coded' }, ...stances.map((value) => ({ value, label: stanceFaces[value].name }))]}
        />
      )}
      <Field name="reason" label="Why" defaultValue={reason} />
      <div className="acts">
        <SubmitButton low main={false} name="applies" value="yes">
          It applies
        </SubmitButton>
        <SubmitButton low main={false} name="applies" value="no">
          It does not apply
        </SubmitButton>
      </div>
    </Form>
  )
}
