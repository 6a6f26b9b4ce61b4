type Props = {
  /** Empty where the words are to go; null where nothing is proposed. */
  wording: string | null | undefined
  /** Inside a label, where a paragraph cannot stand. */
  inline?: boolean
  className?: string
}

/** The wording that a commenter would have, or that they would have none. */
export function ProposedWording({ wording, inline = false, className = 'prose' }: Props) {
  if (wording === null || wording === undefined) return null
  const Tag = inline ? 'span' : 'p'
  return (
    <Tag className={className} dir="auto">
      {wording === '' ? (
        <span className="small quiet">Would strike these words out.</span>
      ) : (
        <>
          <span className="small quiet">Would write: </span>
          {wording}
        </>
      )}
    </Tag>
  )
}
