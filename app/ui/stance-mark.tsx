export type StanceShown = 'none' | 'supports' | 'objects' | 'change' | 'adds' | 'asks'

const marks = {
  supports: { sign: '=', word: 'supports' },
  objects: { sign: '−', word: 'objects' },
  change: { sign: '~', word: 'asks for a change' },
  adds: { sign: '+', word: 'adds' },
  asks: { sign: '?', word: 'asks' },
} as const satisfies Record<Exclude<StanceShown, 'none'>, unknown>

/** How a comment stands to a clause; `word` writes it out where there is room. No stance shows nothing. */
export function StanceMark({ stance, word = false }: { stance: StanceShown; word?: boolean }) {
  if (stance === 'none') return null
  const mark = marks[stance]
  return (
    <span className={`stance ${stance}`} title={mark.word}>
      <i aria-hidden>{mark.sign}</i>
      <span className={word ? undefined : 'sr'}>{mark.word}</span>
    </span>
  )
}
