import { CopyButton } from './copy-button'

type Props = { quote: string; id: string; commenter: string; mayBeQuoted: boolean }

/** Copies a quote with its short id; of words that may not be quoted only the id, and it says so. */
export function QuoteCopy({ quote, id, commenter, mayBeQuoted }: Props) {
  if (mayBeQuoted) return <CopyButton low text={`“${quote}” (${commenter}, ${id})`} what={`the quote ${id}`} />
  return (
    <>
      <CopyButton low text={id} what={`the id ${id}`} /> <span className="quiet small">not to be quoted</span>
    </>
  )
}
