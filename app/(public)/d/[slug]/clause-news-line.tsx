import type { ClauseNews } from '@/lib/queries/clause-news'

type Props = {
  news: ClauseNews | undefined
  /** How the clause is called, for those who go from link to link. */
  name: string
  slug: string | undefined
  version: number | undefined
}

const happened: Readonly<Record<string, string>> = {
  edit: 'changed',
  split: 'split off',
  merge: 'joined',
  move: 'moved',
  insert: 'new',
  reclassify: 'counts otherwise',
  reinstate: 'back',
}

/** Beside a clause: what the version did to it, with the way to the reason, or since when it stands as it is. */
export function ClauseNewsLine({ news, name, slug, version }: Props) {
  if (!news || !slug) return null
  if (news.status === 'kept') return <span>as in version {news.since}</span>
  return (
    <a href={`/d/${slug}/changes#change-${news.nth}`}>
      {happened[news.op] ?? 'changed'} in version {version}, see why<span className="sr"> {name} did</span>
    </a>
  )
}
