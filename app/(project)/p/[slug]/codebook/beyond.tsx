import { LinkButton } from '@/app/ui/link-button'

const formats = [
  { as: 'csv', name: 'CSV' },
  { as: 'xlsx', name: 'Excel (.xlsx)' },
  { as: 'qdc', name: 'REFI-QDA (.qdc)' },
]

type Props = { base: string; hasCodes: boolean; maySave: boolean; mayEdit: boolean }

/** The codebook as a whole: on paper and as a file, for a spreadsheet or for another program of this kind. */
export function BeyondThePage({ base, hasCodes, maySave, mayEdit }: Props) {
  return (
    <section className="beyond" aria-labelledby="beyond">
      <h2 id="beyond">The whole codebook</h2>
      <p className="acts">
        <LinkButton href={`${base}/print`}>For print</LinkButton>
        <LinkButton href={`${base}/versions`}>Versions</LinkButton>
        {mayEdit && <LinkButton href={`${base}/import`}>Bring in a codebook</LinkButton>}
        {maySave &&
          hasCodes &&
          formats.map(({ as, name }) => (
            <LinkButton key={as} href={`${base}/save?as=${as}`} file plain>
              Save as {name}
            </LinkButton>
          ))}
      </p>
      {maySave && hasCodes && (
        <p className="small quiet">
          A file holds all codes in use with what is said of them, and nothing of what was coded. A REFI-QDA codebook opens in
          ATLAS.ti, MAXQDA, NVivo and QualCoder, and holds the clauses too.
        </p>
      )}
    </section>
  )
}
