/** A comment with the words that are coded. */
export function CommentInFull({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <section className="recode-text" aria-label="The comment">
      <p className="prose" dir="auto">
        {text.slice(0, start)}
        <mark>
          <span className="sr">[coded: </span>
          {text.slice(start, end)}
          <span className="sr">] </span>
        </mark>
        {text.slice(end)}
      </p>
    </section>
  )
}
