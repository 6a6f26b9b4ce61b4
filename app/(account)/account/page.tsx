import { Alone } from '@/app/ui/alone'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { LinkMade } from '@/app/ui/link-made'
import { SubmitButton } from '@/app/ui/submit-button'
import { runningSignIns } from '@/lib/queries/house'
import { enterHouse } from '@/lib/server/gate'
import { changePassword, makeResetLink, signOutEverywhere } from '../actions'

export const metadata = { title: 'Your account' }

export default async function AccountPage() {
  const person = await enterHouse()
  const signIns = await runningSignIns(person)

  return (
    <Alone title="Your account" lead={`${person.name}, ${person.email}`}>
      <h2>Password</h2>
      <Form action={changePassword} label="Change your password">
        <Field name="current" label="Password now" type="password" autoComplete="current-password" required />
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          help="At least 10 characters. Your other devices will be signed out."
          required
        />
        <SubmitButton busy="One moment">Change the password</SubmitButton>
      </Form>
      <h2>Devices</h2>
      <p>
        {signIns.length === 1 ? 'You are signed in here and nowhere else.' : `You are signed in on ${signIns.length} devices.`}
      </p>
      <Form action={signOutEverywhere} label="Sign out everywhere">
        <SubmitButton plain>Sign out everywhere</SubmitButton>
      </Form>
      {person.isOwner && (
        <>
          <h2>For somebody who forgot a password</h2>
          <LinkMade
            action={makeResetLink}
            what="link for a new password"
            note="It works once, for a day. Give it to the person by a way you trust."
          >
            <Field name="email" label="Their e-mail address" type="email" required />
          </LinkMade>
        </>
      )}
    </Alone>
  )
}
