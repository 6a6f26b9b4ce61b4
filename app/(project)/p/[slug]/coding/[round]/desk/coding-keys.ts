import { deskCommands } from './desk-keys'

const others = [
  ['1 to 9', 'a recent code'],
  ['= − ~ + .', 'stance of the last clause coding: supports, objects, asks for a change, adds, none'],
  ['↑ ↓', 'the row before and after, in the list'],
] as const

/** The keys of the coding desk as they are shown. */
export const codingKeys = [
  ...Object.values(deskCommands).map(({ keys, says }) => [keys.map(shown).join(', '), says] as const),
  ...others,
]

function shown(key: string): string {
  const named: Record<string, string> = { ' ': 'Space', S: 'Shift s', 'Ctrl Z': 'Ctrl Shift z', Escape: 'Esc' }
  return named[key] ?? key.replace('ArrowRight', '→').replace('ArrowLeft', '←').replace('ArrowDown', '↓').replace('ArrowUp', '↑')
}
