const undone = ['Ctrl z, Ctrl Shift z', 'undo, and do it again'] as const
const these = ['?', 'these keys'] as const

/** The keys of each desk, in the order of the work; what both have is said once. */
const keys = {
  coding: [
    ['s', 'select the next sentence'],
    ['Shift s', 'one sentence more'],
    ['Shift →, Shift ←', 'one word more, one word less'],
    ['a', 'select the whole comment'],
    ['Enter', 'code the selection: type a few letters, Tab for the stance, Enter'],
    ['q', 'the same code again'],
    ['1 to 9', 'a recent code'],
    ['= − ~ + .', 'stance of the last clause coding: supports, objects, asks for a change, adds, none'],
    ['g', 'give these codings to the near copies of this comment, where the very words stand'],
    ['j, k', 'next and previous comment'],
    ['d', 'done, on to the next'],
    undone,
    these,
  ],
  custody: [
    ['f, Shift f', 'next and previous place to decide; when none is left, any place'],
    ['a', 'hide it'],
    ['x', 'leave it, or show it again'],
    ['1 to 9', 'what it is: the first nine kinds'],
    ['c', 'what it is: type a few letters of the kind'],
    ['g', 'say it more vaguely, everywhere'],
    ['e', 'hide the same words everywhere in this project'],
    ['Shift →, Shift ←', 'move its edge by a word'],
    ['> and <', 'move its edge by a character'],
    ['b', 'which edge moves: beginning or end'],
    ['s', 'select a word of your own; → and ← go from word to word'],
    ['Esc', 'let go of it'],
    ['d', 'admit the comment and go on'],
    ['j, k', 'next and previous comment of the queue, undecided'],
    undone,
    these,
  ],
} as const

export function KeyList({ desk }: { desk: keyof typeof keys }) {
  return (
    <table className="rows keys-table">
      <tbody>
        {keys[desk].map(([key, does]) => (
          <tr key={key}>
            <td>
              <kbd>{key}</kbd>
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
