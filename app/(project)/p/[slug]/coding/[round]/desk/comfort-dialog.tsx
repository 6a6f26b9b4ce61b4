'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { KeyList } from '@/app/ui/key-list'
import { keyName, keysOf, whyNotKey } from '@/lib/domain/coding/desk/key-bindings'
import { codingKeys, fixedKeys, shownKey } from './coding-keys'
import { type DeskCommand, deskCommands } from './desk-keys'
import { useComfort } from './use-comfort'

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

const sizes = [
  [0.9, 'Small'],
  [1, 'Usual'],
  [1.2, 'Large'],
  [1.45, 'Very large'],
] as const

/** The keys of the desk, each of which can be given to another key, and how the desk is laid out. */
export function ComfortDialog({ open, onOpenChange }: Props) {
  const [comfort, setComfort] = useComfort()
  const [asks, setAsks] = useState<DeskCommand | null>(null)
  const [refusal, setRefusal] = useState('')

  function take(command: DeskCommand, event: React.KeyboardEvent): void {
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      setAsks(null)
      return
    }
    const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey || event.altKey }
    const key = keyName(event.key, held)
    const why = whyNotKey(deskCommands, command, key, comfort.keys, fixedKeys)
    setRefusal(why?.replace(/: (\w+)$/, (_, other: DeskCommand) => ` by “${deskCommands[other].says}”.`) ?? '')
    if (why) return
    setComfort({ keys: { ...comfort.keys, [command]: key } })
    setAsks(null)
  }

  return (
    <Dialog title="Keys and layout" open={open} onOpenChange={onOpenChange} wide>
      <div className="comfort">
        <fieldset>
          <legend>Size of the words</legend>
          <div className="modes">
            {sizes.map(([size, name]) => (
              <button
                key={name}
                type="button"
                aria-pressed={comfort.reading === size}
                onClick={() => setComfort({ reading: size })}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
        {(
          [
            ['snaps', 'What the mouse selects grows to whole words'],
            ['foldsQueue', 'Fold the list of comments away'],
            ['foldsPanel', 'Fold clauses and codes away'],
            ['keysOff', 'Turn off all keys without Ctrl'],
          ] as const
        ).map(([name, says]) => (
          <label key={name} className="choice">
            <input
              type="checkbox"
              className="check"
              checked={comfort[name]}
              onChange={(event) => setComfort({ [name]: event.target.checked })}
            />
            {says}
          </label>
        ))}
        <p role="status" className={refusal ? 'wrong' : 'quiet small'}>
          {refusal || 'Choose a key to give what it does to another one. Enter stays Enter where a button has the focus.'}
        </p>
        <table className="rows keys-table">
          <tbody>
            {(Object.keys(deskCommands) as DeskCommand[]).map((command) => (
              <tr key={command}>
                <td>
                  <button
                    type="button"
                    className="key"
                    aria-label={`Key for: ${deskCommands[command].says}`}
                    aria-pressed={asks === command}
                    onClick={() => {
                      setRefusal('')
                      setAsks(asks === command ? null : command)
                    }}
                    onKeyDown={(event) => asks === command && take(command, event)}
                    onBlur={() => asks === command && setAsks(null)}
                  >
                    <kbd>
                      {asks === command ? 'press a key' : keysOf(deskCommands, command, comfort.keys).map(shownKey).join(', ')}
                    </kbd>
                  </button>
                </td>
                <td>{deskCommands[command].says}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <KeyList rows={codingKeys} />
        {Object.keys(comfort.keys).length > 0 && (
          <Button low onPress={() => setComfort({ keys: {} })}>
            The usual keys again
          </Button>
        )}
      </div>
    </Dialog>
  )
}
