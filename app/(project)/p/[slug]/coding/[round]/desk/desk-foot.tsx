'use client'

import { Check } from 'lucide-react'
import { queueWords } from '@/app/acts/queue-words'
import { Button } from '@/app/ui/button'
import { paceWords } from '@/lib/domain/coding/desk/own-pace'
import { ComfortDialog } from './comfort-dialog'
import type { DeskHands } from './use-desk-work'

type Props = {
  store: DeskHands
  /** Milliseconds a comment takes this coder; null while too few are done. */
  pace: number | null
  left: number
  all: number
  showsKeys: boolean
  onShowKeys: (shows: boolean) => void
  onContext: () => void
}

export function DeskFoot({ store, pace, left, all, showsKeys, onShowKeys, onContext }: Props) {
  return (
    <footer className="foot">
      <span className="saved" role="status" data-state={store.state}>
        <Check className="i" aria-hidden />
        {queueWords[store.state]}
      </span>
      <span>
        {left} of {all} left in this round{pace !== null && left > 0 && `, ${paceWords(pace, left)} at your pace`}
      </span>
      <span role="status">
        {store.updates > 0 && (
          <Button low plain onPress={() => void store.showUpdates()}>
            {store.updates === 1 ? '1 update' : `${store.updates} updates`}
          </Button>
        )}
      </span>
      <span className="undo">
        <Button low plain isDisabled={store.work.done.length === 0} onPress={() => void store.undo()}>
          Undo
        </Button>
        <Button low plain isDisabled={store.work.undone.length === 0} onPress={() => void store.redo()}>
          Redo
        </Button>
      </span>
      <span className="keys">
        <Button low plain onPress={onContext}>
          Context
        </Button>
        <Button low plain onPress={() => onShowKeys(true)}>
          Keys and layout
        </Button>
      </span>
      <ComfortDialog open={showsKeys} onOpenChange={onShowKeys} />
    </footer>
  )
}
