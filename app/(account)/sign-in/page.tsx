import { Alone } from '@/app/ui/alone'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import { signIn } from '../actions'

export const metadata = { title: 'Sign in' }

export default function SignInPage() {
  return (
    <Alone
      title="Sign in"
      lead="For members of a project. To comment on a description, or to look at your receipt, you need no account."
    >
      <Form action={signIn} label="Sign in">
        <Field name="email" label="E-mail address" type="email" autoComplete="username" required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        <SubmitButton busy="One moment">Sign in</SubmitButton>
      </Form>
      <p className="small quiet">Forgotten your password? The owner of this installation makes you a link for a new one.</p>
    </Alone>
  )
}
