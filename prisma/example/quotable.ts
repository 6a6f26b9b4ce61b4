/** What the coders of the blind reading marked besides codes: a = Anna, b = Bao. */
export const exampleQuotes: readonly { readonly coder: 'a' | 'b'; readonly quote: string; readonly why: string }[] = [
  {
    coder: 'a',
    quote: 'On Mondays I ask for something and on Thursdays I refuse it to myself.',
    why: 'Two hats in one sentence.',
  },
  { coder: 'b', quote: 'people from six units eat soup', why: 'What connecting people looks like on a Thursday.' },
  {
    coder: 'a',
    quote: 'I stand between the two campuses and neither thinks that I am theirs.',
    why: 'Says what standing between costs. Not to be quoted, so it needs other words.',
  },
  { coder: 'b', quote: 'There is no word for it in any plan.', why: 'Names invisible work by the word that is lacking.' },
]

/** Words that no code fitted, the name suggested for one, and what the editor answered; null while nobody did. */
export const exampleMissing: readonly {
  readonly coder: 'a' | 'b'
  readonly quote: string
  readonly name: string
  readonly answer: string | null
}[] = [
  { coder: 'b', quote: 'their work of nine years ends on Friday', name: 'closing things down', answer: null },
  {
    coder: 'a',
    quote: '"Enquires into what happens in practice" cannot be graded',
    name: 'what can be measured',
    answer: 'Career and grade takes it: what cannot be graded is said of a grade.',
  },
]
