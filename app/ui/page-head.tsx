import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** A few words above the title: the handle, or the round. */
  before?: ReactNode
  /** One or two sentences on what the page shows. */
  lead?: ReactNode
  /** Buttons at the right; at most one of them main. */
  acts?: ReactNode
}

export function PageHead({ title, before, lead, acts }: Props) {
  return (
    <header className="page-head">
      <div>
        {before && <p className="before">{before}</p>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {acts && <div className="acts">{acts}</div>}
    </header>
  )
}
