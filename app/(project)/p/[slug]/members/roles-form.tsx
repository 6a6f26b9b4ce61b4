'use client'

import { Checkbox } from '@/app/ui/choice'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { type Role, roles, roleWords } from '@/lib/domain/project/roles'

type Props = { action: FormAction; project: string; memberId: string; name: string; held: readonly Role[] }

/** The hats of one member, folded until somebody wants to change them. */
export function RolesForm({ action, project, memberId, name, held }: Props) {
  return (
    <details>
      <summary>{held.map((role) => roleWords[role].name).join(', ')}</summary>
      <Form action={action} label={`Roles of ${name}`} keep>
        <input type="hidden" name="project" value={project} />
        <input type="hidden" name="memberId" value={memberId} />
        {roles.map((role) => (
          <Checkbox key={role} name="roles[]" value={role} label={roleWords[role].name} defaultChecked={held.includes(role)} />
        ))}
        <SubmitButton low>Save the roles</SubmitButton>
      </Form>
    </details>
  )
}
