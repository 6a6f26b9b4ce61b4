'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Found, FoundPlace } from '@/lib/exchange/find-everywhere'

type Props = {
  project: string
  place: { commentId: string; field: 'text' | 'proposedText'; start: number; end: number } | null
  words: string
  find: FormAction
  onHide: (places: readonly FoundPlace[]) => void
  onClose: () => void
}

const keyOf = ({ commentId, field, start }: FoundPlace) => `${commentId} ${field} ${start}`

/** Every other place of the same words, to be looked through before they are hidden as one step. */
export function EverywhereDialog({ project, place, words, find, onHide, onClose }: Props) {
  const [found, setFound] = useState<Found | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  if (!place) return null
  const kept = found?.places.filter((one) => !left.has(keyOf(one))) ?? []
  const comments = new Set(kept.map(({ commentId }) => commentId)).size

  return (
    <Dialog title={`“${words}” everywhere in this project`} wide open onOpenChange={(open) => !open && onClose()}>
      {!found && (
        <Form action={find} label="Look for the same words" className="" onDone={(value) => setFound(value as Found)}>
          {Object.entries({ project, ...place }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>
            To find them, the originals of all comments that wait or are admitted are opened once. The history records how many.
            Nothing is hidden before you have seen the places.
          </p>
          <div className="acts">
            <Button plain onPress={onClose}>
              Leave it as it is
            </Button>
            <SubmitButton busy="Looking through the originals">Look for them</SubmitButton>
          </div>
        </Form>
      )}
      {found && (
        <>
          <p className="small quiet" role="status">
            {found.places.length === 0
              ? 'They stand nowhere else in the open.'
              : `${found.places.length === 1 ? 'One place' : `${found.places.length} places`} in ${found.opened} originals.`}{' '}
            {found.alreadyHidden > 0 &&
              `${found.alreadyHidden === 1 ? 'One more is' : `${found.alreadyHidden} more are`} hidden already.`}
          </p>
          <ul className="lines found-places">
            {found.places.map((one) => (
              <li key={keyOf(one)}>
                <label>
                  <input
                    type="checkbox"
                    className="check"
                    checked={!left.has(keyOf(one))}
                    onChange={() => setLeft((before) => toggled(before, keyOf(one)))}
                  />
                  <span dir="auto">
                    {one.before}
                    <mark>{one.words}</mark>
                    {one.after}
                  </span>
                </label>
                <span>
                  {one.handle}, {one.state}
                </span>
              </li>
            ))}
          </ul>
          {kept.some(({ state }) => state === 'admitted') && (
            <StatusLine>Admitted texts change at once; what was coded on them moves along.</StatusLine>
          )}
          <div className="acts">
            <Button plain onPress={onClose}>
              Leave it as it is
            </Button>
            {kept.length > 0 && (
              <Button main onPress={() => onHide(kept)}>
                Hide {kept.length === 1 ? 'one place' : `${kept.length} places`} in{' '}
                {comments === 1 ? 'one comment' : `${comments} comments`}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  )
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
