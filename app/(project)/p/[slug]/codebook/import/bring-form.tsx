'use client'

import { useRouter } from 'next/navigation'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = { action: FormAction; project: string; rows: string; mark: string; after: string }

/** Does what the page above says, and goes to the codebook, where it can be undone. */
export function BringForm({ action, project, rows, mark, after }: Props) {
  const router = useRouter()
  return (
    <Form action={action} label="Bring in this codebook" keep onDone={() => router.push(after)}>
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="rows" value={rows} />
      <input type="hidden" name="mark" value={mark} />
      <SubmitButton busy="Bringing it in">Bring it in</SubmitButton>
    </Form>
  )
}
