'use client'

import { useRouter } from 'next/navigation'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Named = { readonly id: string; readonly name: string }
type Props = { action: FormAction; project: string; code: Named; into: Named; after: string }

/** Does what the page above says, and goes to the code that remains. */
export function MergeForm({ action, project, code, into, after }: Props) {
  const router = useRouter()
  return (
    <Form action={action} label={`Merge ${code.name} into ${into.name}`} onDone={() => router.push(after)}>
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="codeIds[]" value={code.id} />
      <input type="hidden" name="intoId" value={into.id} />
      <SubmitButton busy="Merging">
        Merge {code.name} into {into.name}
      </SubmitButton>
    </Form>
  )
}
