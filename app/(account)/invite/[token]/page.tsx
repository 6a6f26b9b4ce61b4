import { Alone } from '@/app/ui/alone'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import { findInvitation } from '@/lib/queries/house'
import { acceptInvitation } from '../../actions'

export const metadata = { title: 'Invitation' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token, new Date())
  if (!invitation)
    return (
      <Alone
        title="This invitation is spent"
        lead="It was used already or has expired. Ask an editor of the project for a new one."
      />
    )

  return (
    <Alone title={`Join “${invitation.title}”`} lead={`You were invited as ${invitation.email}.`}>
      <Form action={acceptInvitation} label="Join the project">
        <input type="hidden" name="token" value={token} />
        {!invitation.isKnown && <Field name="name" label="Your name" autoComplete="name" required />}
        <Field
          name="password"
          label={invitation.isKnown ? 'Password of your account' : 'Choose a password'}
          type="password"
          autoComplete={invitation.isKnown ? 'current-password' : 'new-password'}
          help={invitation.isKnown ? undefined : 'At least 10 characters.'}
          required
        />
        <SubmitButton busy="One moment">Join the project</SubmitButton>
      </Form>
    </Alone>
  )
}
