import { CodeName } from '@/app/ui/code-name'
import { type PrintedCode, partNames, printedParts } from '@/lib/domain/codebook/printed-code'

type Props = {
  code: PrintedCode
  depth: number
  /** Name of the category above it. */
  under: string | null
  /** It is a category of others. */
  holds: boolean
}

/** One code as an appendix prints it: all that coders were told, and nothing of what they did. */
export function PrintedEntry({ code, depth, under, holds }: Props) {
  const told = printedParts.filter((part) => part !== 'shortDefinition' && code[part])
  const Heading = depth === 0 ? 'h2' : 'h3'
  return (
    <article className="printed-entry" id={code.handle} data-depth={Math.min(depth, 4)}>
      <Heading>
        <CodeName kind="content" colour={code.colour} name={code.name} />
        <span className="mono small quiet">{code.handle}</span>
      </Heading>
      {under !== null && (
        <p className="small quiet">
          under <span dir="auto">{under}</span>
        </p>
      )}
      {code.shortDefinition && (
        <p className="says" dir="auto">
          {code.shortDefinition}
        </p>
      )}
      {told.length > 0 && (
        <dl className="printed-parts">
          {told.map((part) => (
            <div key={part}>
              <dt>{partNames[part]}</dt>
              <dd dir="auto">{code[part]}</dd>
            </div>
          ))}
        </dl>
      )}
      {told.length === 0 && !code.shortDefinition && !holds && <p className="quiet">Not defined yet.</p>}
    </article>
  )
}
