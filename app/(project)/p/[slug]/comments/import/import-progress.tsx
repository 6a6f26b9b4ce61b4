import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { LookAgain } from '@/app/ui/look-again'
import { Progress } from '@/app/ui/progress'
import { SubmitButton } from '@/app/ui/submit-button'
import type { ImportView } from '@/lib/queries/imports'

type Props = { one: ImportView; project: string; cancelImport: FormAction }

/** An import that is being read: how far it is, and a button that stops it. */
export function ImportProgress({ one, project, cancelImport }: Props) {
  const { done, of, isToStop, isWaiting } = one.job ?? { done: 0, of: 0, isToStop: false, isWaiting: true }
  return (
    <li>
      <h3>{one.at.toISOString().slice(0, 10)}: being brought in</h3>
      <Progress
        label={isToStop ? 'Stopping' : isWaiting ? 'Waits for its turn' : labelOf(done, of)}
        done={Math.min(done, of)}
        of={of}
      />
      <p>Nothing of it is seen anywhere until all of it has landed. You may leave this page; the work goes on.</p>
      {!isToStop && (
        <Form action={cancelImport} label="Stop this import" className="">
          <input type="hidden" name="project" value={project} />
          <input type="hidden" name="importId" value={one.id} />
          <SubmitButton main={false} busy="Stopping">
            Cancel
          </SubmitButton>
        </Form>
      )}
      <LookAgain />
    </li>
  )
}

function labelOf(done: number, of: number): string {
  return done >= of && of > 0 ? 'All rows are read; they are landing' : 'Rows read and sealed'
}
