import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Moves } from '@/lib/domain/description/draft-moves'

type Props = { clauseId: string; name: string; project: string; moves: Moves; moveClause: FormAction }

const words = { up: 'Move up', down: 'Move down', nest: 'Put under the one above', out: 'Take one step out' } as const

/** The steps that lead somewhere, each a form of its own. */
export function MoveButtons({ clauseId, name, project, moves, moveClause }: Props) {
  return (
    <div className="row-acts">
      {(Object.keys(words) as (keyof Moves)[]).map((step) => {
        const to = moves[step]
        return (
          to && (
            <Form key={step} action={moveClause} label={`${words[step]}: ${name}`} className="" keep>
              <input type="hidden" name="project" value={project} />
              <input type="hidden" name="clauseId" value={clauseId} />
              <input type="hidden" name="parentId" value={to.parentId ?? ''} />
              <input type="hidden" name="position" value={to.position} />
              <SubmitButton low plain>
                {words[step]}
              </SubmitButton>
            </Form>
          )
        )
      })}
    </div>
  )
}
