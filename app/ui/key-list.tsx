const undone = ['Ctrl z, Ctrl Shift z', 'undo, and do it again'] as const
const these = ['?', 'these keys'] as const

/** The keys of the custodian's desk. */
export const custodyKeys = [
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
] as const

/** Keys and what each does, in the order of the work. */
export function KeyList({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="rows keys-table">
      <tbody>
        {rows.map(([key, does]) => (
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
