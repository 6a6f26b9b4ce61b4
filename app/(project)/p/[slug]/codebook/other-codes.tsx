import { CodeName } from '@/app/ui/code-name'
import type { CodeView } from '@/lib/queries/codebook'

type Props = { codes: readonly CodeView[] }

/** Retired and merged codes, folded away; nothing when there is none. */
export function FormerCodes({ codes }: Props) {
  if (codes.length === 0) return null
  return (
    <details>
      <summary>Retired and merged codes ({codes.length})</summary>
      <ul className="branch">
        {codes.map(({ id, colour, name, handle }) => (
          <li key={id}>
            <a href={`?code=${handle}`}>
              <CodeName kind="content" colour={colour} name={name} handle={handle} retired />
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The codes that mirror the description. */
export function ClauseCodes({ codes }: Props) {
  return (
    <>
      <h2>Clauses</h2>
      {codes.length === 0 ? (
        <p>They appear here when the description is published.</p>
      ) : (
        <ul className="branch">
          {codes.map(({ id, colour, name, handle, retiredAt }) => (
            <li key={id}>
              <CodeName kind="clause" colour={colour} name={name} handle={handle} retired={retiredAt !== null} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
