import { Redline } from '@/app/ui/redline'
import { type PrintedPart, partNames, printedParts } from '@/lib/domain/codebook/printed-code'
import { wordChanges } from '@/lib/queries/changes'

type Wording = Readonly<Record<PrintedPart, string>> & { readonly name: string }

/** The definition that a coder had and the one that stands now, side by side; what is other in the later one is marked. */
export function TwoWordings({ was, is }: { was: Wording; is: Wording }) {
  const parts = printedParts.filter((part) => was[part] || is[part])
  return (
    <div className="two-wordings">
      <section aria-labelledby="was">
        <h2 id="was">When it was coded</h2>
        <p className="name" dir="auto">
          {was.name}
        </p>
        <dl>
          {parts.map((part) => (
            <div key={part}>
              <dt>{partNames[part]}</dt>
              <dd dir="auto">{was[part] || <span className="quiet">nothing</span>}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="is">
        <h2 id="is">Now</h2>
        <p className="name" dir="auto">
          <Redline runs={wordChanges(was.name, is.name)} />
        </p>
        <dl>
          {parts.map((part) => (
            <div key={part}>
              <dt>{partNames[part]}</dt>
              <dd dir="auto">
                <Redline runs={wordChanges(was[part], is[part])} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
