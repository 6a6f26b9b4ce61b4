import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { CodeView } from '@/lib/queries/codebook'
import type { CodebookStep } from '@/lib/queries/codebook-steps'

/** What a step did, with the names that its codes bear now. */
export function wordsOfStep(step: CodebookStep, names: ReadonlyMap<string, string>): string {
  const shown = step.codeIds.slice(0, 3).map((id) => names.get(id) ?? 'a code')
  const more = step.codeIds.length - shown.length
  const codes = shown.length === 0 ? '' : ` ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `${step.did}${step.undoOf ? ' a step:' : ''}${codes}${step.codings > 0 ? `, ${step.codings} ${step.codings === 1 ? 'coding' : 'codings'}` : ''}`
}

type Props = {
  steps: readonly CodebookStep[]
  codes: readonly CodeView[]
  project: string
  canEdit: boolean
  undoStep: FormAction
}

/** The latest steps of everybody, each to be taken back while nothing later stands on it. */
export function StepList({ steps, codes, project, canEdit, undoStep }: Props) {
  const names = new Map(codes.map(({ id, name }) => [id, name]))
  return (
    <ul className="lines">
      {steps.map((step) => (
        <li key={step.act}>
          <span>
            {step.by} {wordsOfStep(step, names)}
            {step.isUndone && <span className="quiet"> (undone)</span>}
          </span>
          <span className="acts">
            <time dateTime={step.at.toISOString()}>{step.at.toISOString().slice(0, 16).replace('T', ' ')}</time>
            {canEdit && !step.isUndone && (
              <Form action={undoStep} className="inline" label={`Undo: ${wordsOfStep(step, names)}`}>
                <input type="hidden" name="project" value={project} />
                <input type="hidden" name="actId" value={step.act} />
                <SubmitButton low busy="Undoing">
                  Undo
                </SubmitButton>
              </Form>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
