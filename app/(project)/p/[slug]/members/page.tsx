import { roleNames } from '@/app/role-names'
import { Checkbox } from '@/app/ui/choice'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field } from '@/app/ui/field'
import { LinkMade } from '@/app/ui/link-made'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { roles, roleWords } from '@/lib/domain/project/roles'
import { membersOf, openInvitations } from '@/lib/queries/members'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import { changeRoles, invite, removeMember } from './actions'
import { RolesForm } from './roles-form'

export const metadata = { title: 'Members' }

export default async function MembersPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'member.read')
  const members = await membersOf(member)
  const canManage = member.may('member.manage')
  const invitations = canManage ? await openInvitations(admit(member, 'member.manage'), new Date()) : []

  return (
    <div className="page text">
      <PageHead
        title="Members"
        lead="Who works on this project, and with which hats. Several hats on one head are allowed; the method text of a release says so."
      />
      <Table caption="Members" columns={[{ name: 'Name' }, { name: 'In exports' }, { name: 'Roles' }, { name: '' }]}>
        {members.map((one) => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td className="quiet">{one.alias}</td>
            <td>
              {canManage ? (
                <RolesForm action={changeRoles} project={member.slug} memberId={one.id} name={one.name} held={one.roles} />
              ) : (
                roleNames(one.roles)
              )}
            </td>
            <td>
              {canManage && one.id !== member.memberId && (
                <ConfirmButton
                  label={`Remove ${one.name}`}
                  low
                  plain
                  action={removeMember}
                  values={{ project: member.slug, memberId: one.id }}
                >
                  <p>{one.name} can no longer open this project. What was done under this name stays.</p>
                </ConfirmButton>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {canManage && (
        <>
          <h2>Invite somebody</h2>
          <LinkMade action={invite} what="link to join" note="It works once, for a week. Send it to the person yourself.">
            <input type="hidden" name="project" value={member.slug} />
            <Field name="email" label="E-mail address" type="email" required />
            <fieldset className="ask">
              <legend>Roles</legend>
              {roles.map((role) => (
                <Checkbox key={role} name="roles[]" value={role} label={roleWords[role].name} help={roleWords[role].does} />
              ))}
            </fieldset>
          </LinkMade>
          {invitations.length > 0 && (
            <>
              <h2>Invited, not here yet</h2>
              <ul className="lines">
                {invitations.map((one) => (
                  <li key={one.id}>
                    <span>
                      {one.email}, {roleNames(one.roles)}
                    </span>
                    <span>
                      until {one.expiresAt.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  )
}
