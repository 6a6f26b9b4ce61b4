import { CopyButton } from './copy-button'

type Props = { quote: string; id: string; commenter: string; mayBeQuoted: boolean; retold?: string | null }

/** Copies a quote with its short id; of words that may not be quoted what they were retold as, or else the id, and it says so. */
export function QuoteCopy({ quote, id, commenter, mayBeQuoted, retold = null }: Props) {
  if (mayBeQuoted) return <CopyButton low text={`“${quote}” (${commenter}, ${id})`} what={`the quote ${id}`} />
  return (
    <>
      {retold === null ? (
        <CopyButton low text={id} what={`the id ${id}`} />
      ) : (
        <CopyButton low text={`${retold} (${commenter}, retold, ${id})`} what={`the paraphrase of ${id}`} />
      )}{' '}
      <span className="quiet small">{retold === null ? 'not to be quoted' : 'not to be quoted, retold'}</span>
    </>
  )
}
