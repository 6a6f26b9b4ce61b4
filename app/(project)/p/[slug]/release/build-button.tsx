'use client'

import { useRouter } from 'next/navigation'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

export function BuildButton({ action, project }: { action: FormAction; project: string }) {
  const router = useRouter()
  return (
    <Form action={action} label="Build a release" className="" onDone={() => router.refresh()}>
      <input type="hidden" name="project" value={project} />
      <SubmitButton busy="Building">Build a release</SubmitButton>
    </Form>
  )
}
