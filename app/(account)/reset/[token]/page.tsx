import { Alone } from '@/app/ui/alone'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import { resetPassword } from '../../actions'

export const metadata = { title: 'New password' }

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params

  return (
    <Alone title="Choose a new password" lead="Every device where you are signed in will be signed out.">
      <Form action={resetPassword} label="New password">
        <input type="hidden" name="token" value={token} />
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          help="At least 10 characters."
          required
        />
        <SubmitButton busy="One moment">Set the new password</SubmitButton>
      </Form>
    </Alone>
  )
}
