/** What can be done on the desk by a key; the first of its keys is shown. */
export const deskCommands = {
  next: { keys: ['j'], says: 'next comment' },
  back: { keys: ['k'], says: 'the comment before' },
  view: { keys: ['l'], says: 'list or single comment, at the same place' },
  filter: { keys: ['f'], says: 'filter the comments' },
  sentence: { keys: ['s'], says: 'select the next sentence' },
  sentenceBefore: { keys: ['w'], says: 'select the sentence before' },
  sentenceMore: { keys: ['S'], says: 'one sentence more' },
  wordMore: { keys: ['Shift ArrowRight'], says: 'move the edge one word on' },
  wordLess: { keys: ['Shift ArrowLeft'], says: 'move the edge one word back' },
  characterMore: { keys: [']'], says: 'move the edge one character on' },
  characterLess: { keys: ['['], says: 'move the edge one character back' },
  edge: { keys: ['e'], says: 'move the other edge of the selection' },
  whole: { keys: ['a'], says: 'select the whole comment' },
  rowsDown: { keys: ['Shift ArrowDown'], says: 'take the next row along, in the list' },
  rowsUp: { keys: ['Shift ArrowUp'], says: 'take the row before along, in the list' },
  code: { keys: ['Enter'], says: 'code the selection: type a few letters, Tab for the stance, Enter' },
  again: { keys: ['q'], says: 'the same code again' },
  inVivo: { keys: ['v'], says: 'a code named by the selected words, in an exploratory round' },
  codings: { keys: ['o'], says: 'what is coded here: change, stretch or remove it' },
  give: { keys: ['g'], says: 'give these codings to the near copies of this comment, where the very words stand' },
  done: { keys: ['d', ' '], says: 'done, on to the next' },
  skip: { keys: ['x'], says: 'put aside, on to the next' },
  ask: { keys: ['u'], says: 'unsure: ask the editor' },
  undo: { keys: ['Ctrl z'], says: 'undo' },
  redo: { keys: ['Ctrl Z', 'Ctrl y'], says: 'do it again' },
  leave: { keys: ['Escape'], says: 'drop the selection' },
  keys: { keys: ['?'], says: 'these keys' },
} as const satisfies Record<string, { keys: readonly string[]; says: string }>

export type DeskCommand = keyof typeof deskCommands

const commandOfKey = new Map(
  (Object.entries(deskCommands) as [DeskCommand, (typeof deskCommands)[DeskCommand]][]).flatMap(([command, { keys }]) =>
    keys.map((key) => [key as string, command] as const),
  ),
)

/** The command of a key press; null when it is none. */
export function commandOf(key: string, { shift, ctrl }: { shift: boolean; ctrl: boolean }): DeskCommand | null {
  const name = ctrl ? `Ctrl ${shift ? key.toUpperCase() : key}` : shift && key.length > 1 ? `Shift ${key}` : key
  return commandOfKey.get(name) ?? null
}
