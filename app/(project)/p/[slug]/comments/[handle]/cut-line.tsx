import { Button } from '@/app/ui/button'

type Props = {
  nth: number
  at: number
  length: number
  onMove: (by: 'word' | 'sentence', step: 1 | -1) => void
  onRemove: () => void
}

/** Where the text is cut: moved by arrows (a word, with Shift a sentence) or by its buttons, taken out by Delete. */
export function CutLine({ nth, at, length, onMove, onRemove }: Props) {
  function onKey(event: React.KeyboardEvent) {
    const { key, shiftKey } = event
    const by = shiftKey ? 'sentence' : 'word'
    if (key === 'ArrowRight' || key === 'ArrowDown') onMove(by, 1)
    else if (key === 'ArrowLeft' || key === 'ArrowUp') onMove(by, -1)
    else if (key === 'Delete' || key === 'Backspace') onRemove()
    else return
    event.preventDefault()
  }
  return (
    <div className="cut-line">
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that moves; <hr> cannot hold the focus */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={`Cut ${nth}`}
        aria-valuenow={at}
        aria-valuemin={0}
        aria-valuemax={length}
        aria-orientation="horizontal"
        onKeyDown={onKey}
      />
      <Button low plain aria-label={`Move cut ${nth} back by a word`} onPress={() => onMove('word', -1)}>
        ←
      </Button>
      <Button low plain aria-label={`Move cut ${nth} on by a word`} onPress={() => onMove('word', 1)}>
        →
      </Button>
      <Button low plain onPress={onRemove}>
        Join with the next
      </Button>
    </div>
  )
}
