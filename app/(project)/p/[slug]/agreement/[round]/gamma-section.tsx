import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { LookAgain } from '@/app/ui/look-again'
import { Progress } from '@/app/ui/progress'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import type { GammaView } from '@/lib/queries/round-gamma'
import { GammaNumbers } from './gamma-numbers'

type Props = {
  view: GammaView
  /** Names what would go in today. */
  basis: string
  round: { id: string; number: number }
  project: string
  mayCompute: boolean
  ask: FormAction
  cancel: FormAction
}

/** Gamma of the round: worked out when somebody asks for it, beside the pages, and kept. */
export function GammaSection({ view: { kept, running, why }, basis, round, project, mayCompute, ask, cancel }: Props) {
  const isOld = kept !== null && kept.basis !== basis
  const values = { project, roundId: round.id }
  return (
    <section aria-label="Gamma" className="told">
      <h2>Gamma</h2>
      {!kept && (
        <p>
          Gamma sees at once where spans begin and end, which code they got, and codes that overlap. It compares what coders
          marked with marks by chance, for each comment, which takes a while; so it is worked out when you ask for it, and kept.
        </p>
      )}
      {kept && <GammaNumbers gamma={kept} round={round.number} />}
      {isOld && (
        <StatusLine tone="caution">
          What it rests on has changed since: a comment was withdrawn or more of one is hidden. Compute it again for the number of
          today.
        </StatusLine>
      )}
      {running ? (
        <>
          <Progress
            label={running.isToStop ? 'Stopping' : running.isWaiting ? 'Waits for its turn' : 'Comments compared with chance'}
            done={Math.min(running.done, running.of)}
            of={running.of}
          />
          <p className="quiet">
            You may leave this page; the work goes on. Without script, load the page again to see how far it is.
          </p>
          {mayCompute && !running.isToStop && <GammaForm action={cancel} values={values} label="Cancel" busy="Stopping" />}
          <LookAgain every={2000} />
        </>
      ) : (
        <>
          {why && <StatusLine tone="caution">{why}</StatusLine>}
          {mayCompute && (!kept || isOld) && (
            <GammaForm action={ask} values={values} label={kept ? 'Compute gamma again' : 'Compute gamma'} busy="Asking" />
          )}
        </>
      )}
    </section>
  )
}

type FormProps = { action: FormAction; values: Readonly<Record<string, string>>; label: string; busy: string }

function GammaForm({ action, values, label, busy }: FormProps) {
  return (
    <Form action={action} label={label} className="">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton main={false} busy={busy}>
        {label}
      </SubmitButton>
    </Form>
  )
}
