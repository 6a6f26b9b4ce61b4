export type StanceShown = 'supports' | 'objects' | 'asksForChange' | 'adds' | 'asks'

const marks = {
  supports: { sign: '=', word: 'supports', look: 'supports' },
  objects: { sign: '−', word: 'objects', look: 'objects' },
  asksForChange: { sign: '~', word: 'asks for a change', look: 'change' },
  adds: { sign: '+', word: 'adds', look: 'adds' },
  asks: { sign: '?', word: 'asks', look: 'asks' },
} as const satisfies Record<StanceShown, unknown>

/** How a comment stands to a clause; `word` writes it out where there is room. */
export function StanceMark({ stance, word = false }: { stance: StanceShown; word?: boolean }) {
  const mark = marks[stance]
  return (
    <span className={`stance ${mark.look}`} title={mark.word}>
      <i aria-hidden>{mark.sign}</i>
      <span className={word ? undefined : 'sr'}>{mark.word}</span>
    </span>
  )
}
