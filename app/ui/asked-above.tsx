/** The question that a comment answers, above it: context of the researchers' own, set apart from the commenter's words. */
export function AskedAbove({ question }: { question: string }) {
  return (
    <p className="asked small quiet" dir="auto">
      <span className="sr">Question that it answers: </span>
      {question}
    </p>
  )
}
