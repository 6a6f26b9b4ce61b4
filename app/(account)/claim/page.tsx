import { notFound } from 'next/navigation'
import { Alone } from '@/app/ui/alone'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import { hasPeople } from '@/lib/queries/house'
import { claim } from '../actions'

export const metadata = { title: 'Become the owner' }

export default async function ClaimPage() {
  if (await hasPeople()) notFound()

  return (
    <Alone
      title="Become the owner"
      lead="Nobody has an account here yet. The terminal that started Codicil printed a code; whoever has it runs this installation."
    >
      <Form action={claim} label="Become the owner">
        <Field name="code" label="Code from the terminal" autoComplete="off" spellCheck={false} required />
        <Field name="name" label="Your name" autoComplete="name" required />
        <Field name="email" label="E-mail address" type="email" autoComplete="username" required />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          help="At least 10 characters."
          required
        />
        <SubmitButton busy="One moment">Become the owner</SubmitButton>
      </Form>
    </Alone>
  )
}
