import { CodeName } from '@/app/ui/code-name'
import { Redline } from '@/app/ui/redline'
import type { ChangedCode, CodebookComparison } from '@/lib/domain/codebook/compare'
import { type PrintedCode, partNames } from '@/lib/domain/codebook/printed-code'
import { wordChanges } from '@/lib/queries/changes'
import type { CodeView } from '@/lib/queries/codebook'

type Props = {
  comparison: CodebookComparison
  /** All codes that were ever shared, as they stand now. */
  codes: readonly CodeView[]
}

/** What came, went and changed from one codebook to another, word by word. */
export function Compared({ comparison: { added, gone, changed, same, isSameOrder }, codes }: Props) {
  const today = new Map(codes.map((code) => [code.id, code]))
  const nameOf = (id: string | null) => (id === null ? 'the top' : (today.get(id)?.name ?? 'another code'))
  const wentTo = ({ id }: PrintedCode) => {
    const into = today.get(today.get(id)?.mergedIntoId ?? '')
    return into ? `merged into ${into.name}` : 'retired'
  }
  return (
    <section aria-label="What changed" className="plan">
      <p>
        <b>{added.length}</b> added, <b>{gone.length}</b> retired or merged, <b>{changed.length}</b> changed, <b>{same}</b> alike
        {!isSameOrder && '; the order changed'}.
      </p>
      {added.length > 0 && (
        <>
          <h3>Added</h3>
          <CodeList codes={added} says={({ shortDefinition }) => shortDefinition} />
        </>
      )}
      {gone.length > 0 && (
        <>
          <h3>Retired or merged</h3>
          <CodeList codes={gone} says={wentTo} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>Changed</h3>
          <ul className="plan-codes">
            {changed.map((one) => (
              <Changed key={one.after.id} change={one} nameOf={nameOf} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function CodeList({ codes, says }: { codes: readonly PrintedCode[]; says: (code: PrintedCode) => string }) {
  return (
    <ul className="plan-codes">
      {codes.map((code) => (
        <li key={code.id}>
          <CodeName kind="content" colour={code.colour} name={code.name} handle={code.handle} />
          <p className="small quiet" dir="auto">
            {says(code)}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Changed({
  change: { before, after, isRenamed, parts, isMoved },
  nameOf,
}: {
  change: ChangedCode
  nameOf: (id: string | null) => string
}) {
  return (
    <li>
      <CodeName kind="content" colour={after.colour} name={after.name} handle={after.handle} />
      <dl className="printed-parts">
        {isRenamed && (
          <div>
            <dt>Name</dt>
            <dd dir="auto">
              <Redline runs={wordChanges(before.name, after.name)} />
            </dd>
          </div>
        )}
        {parts.map((part) => (
          <div key={part}>
            <dt>{partNames[part]}</dt>
            <dd dir="auto">
              <Redline runs={wordChanges(before[part], after[part])} />
            </dd>
          </div>
        ))}
        {isMoved && (
          <div>
            <dt>Stands under</dt>
            <dd>
              {nameOf(after.parentId)}, no longer under {nameOf(before.parentId)}
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}
