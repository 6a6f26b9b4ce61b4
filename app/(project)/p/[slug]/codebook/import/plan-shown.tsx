import Link from 'next/link'
import type { ReactNode } from 'react'
import { CodeName } from '@/app/ui/code-name'
import { Redline } from '@/app/ui/redline'
import { StatusLine } from '@/app/ui/status-line'
import { type PlannedCode, saysNow } from '@/lib/domain/codebook/import-plan'
import { partNames, printedParts } from '@/lib/domain/codebook/printed-code'
import type { CodebookPreview } from '@/lib/exchange/open-codebook'
import { wordChanges } from '@/lib/queries/changes'

type Props = { preview: Extract<CodebookPreview, { status: 'ok' }>; base: string; children: ReactNode }

/** What would come of a file, code by code; `children` is the button that does it. */
export function PlanShown({ preview: { plan, remarks }, base, children }: Props) {
  const added = plan.codes.filter(({ before }) => !before)
  const changed = plan.codes.filter(({ before, changes }) => before && changes.length > 0)
  const same = plan.codes.length - added.length - changed.length
  const names = new Map([
    ...plan.left.map(({ id, name }) => [id, name] as const),
    ...plan.codes.map(({ key, code }) => [key, code.name] as const),
  ])
  const under = (key: string | null) => (key === null ? 'the top' : (names.get(key) ?? 'a code out of use'))

  return (
    <section className="plan" aria-labelledby="plan">
      <h2 id="plan">What would come of it</h2>
      <p>
        <b>{added.length}</b> new, <b>{changed.length}</b> changed, <b>{same}</b> as they are already
        {plan.left.length > 0 && `; ${plan.left.length} in the codebook of which the file says nothing stay as they are`}.
      </p>
      {remarks.length > 0 && (
        <ul className="small quiet">
          {remarks.slice(0, 20).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
          {remarks.length > 20 && <li>And {remarks.length - 20} more remarks.</li>}
        </ul>
      )}
      {added.length + changed.length === 0 ? (
        <StatusLine tone="good">
          The codebook says all of this now. <Link href={base}>Go to the codebook</Link>
        </StatusLine>
      ) : (
        children
      )}
      {added.length > 0 && (
        <>
          <h3>New</h3>
          <ul className="plan-codes">
            {added.map(({ key, code, parentKey }) => (
              <li key={key}>
                <CodeName kind="content" colour={code.colour} name={code.name} />
                <p className="small quiet">
                  {parentKey !== null && (
                    <>
                      under <span dir="auto">{under(parentKey)}</span>
                      {code.shortDefinition && ': '}
                    </>
                  )}
                  <span dir="auto">{code.shortDefinition}</span>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>Changed</h3>
          <ul className="plan-codes">
            {changed.map((one) => (
              <Changed key={one.key} planned={one} under={under} />
            ))}
          </ul>
        </>
      )}
      {plan.left.length > 0 && (
        <details>
          <summary>Not in the file ({plan.left.length})</summary>
          <ul className="plan-codes">
            {plan.left.map(({ id, colour, name, handle }) => (
              <li key={id}>
                <CodeName kind="content" colour={colour} name={name} handle={handle} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Changed({
  planned: { before, code, parentKey, changes },
  under,
}: {
  planned: PlannedCode
  under: (key: string | null) => string
}) {
  if (!before) return null
  const has = (change: PlannedCode['changes'][number]) => changes.includes(change)
  return (
    <li>
      <CodeName kind="content" colour={code.colour} name={before.name} handle={before.handle} retired={!before.isInUse} />
      <dl className="printed-parts">
        {has('use') && (
          <div>
            <dt>Use</dt>
            <dd>is taken into use again</dd>
          </div>
        )}
        {has('name') && (
          <div>
            <dt>Name</dt>
            <dd dir="auto">
              <Redline runs={wordChanges(before.name, code.name)} />
            </dd>
          </div>
        )}
        {printedParts.filter(has).map((part) => (
          <div key={part}>
            <dt>{partNames[part]}</dt>
            <dd dir="auto">
              <Redline runs={wordChanges(before[part], saysNow(code, part))} />
            </dd>
          </div>
        ))}
        {has('parent') && (
          <div>
            <dt>Stands under</dt>
            <dd>
              {under(parentKey)}, no longer under {under(before.parentId)}
            </dd>
          </div>
        )}
        {has('colour') && (
          <div>
            <dt>Colour</dt>
            <dd>
              {code.colour}, no longer {before.colour}
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}
