import type { DragEvent } from 'react'

/** What a code is carried as. */
export const codeInHand = 'application/x-codicil-code'

/** Handlers of a place that a code can be dropped on; `onDrop` is given the id of the code. */
export function takesCode(onDrop: (codeId: string) => void) {
  return {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes(codeInHand)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy' as const
    },
    onDrop(event: DragEvent) {
      const codeId = event.dataTransfer.getData(codeInHand)
      if (!codeId) return
      event.preventDefault()
      onDrop(codeId)
    },
  }
}
