const keys = [
  ['s', 'select the next sentence'],
  ['Shift s', 'one sentence more'],
  ['Shift →', 'one word more'],
  ['Shift ←', 'one word less'],
  ['a', 'select the whole comment'],
  ['Enter', 'code the selection: type a few letters, Tab for the stance, Enter'],
  ['q', 'the same code again'],
  ['1 to 9', 'a recent code'],
  ['= − ~ + .', 'stance of the last clause coding: supports, objects, asks for a change, adds, none'],
  ['j, k', 'next and previous comment'],
  ['d', 'done, on to the next'],
  ['Ctrl z', 'undo'],
  ['Ctrl Shift z', 'do it again'],
  ['?', 'these keys'],
] as const

export function KeyList() {
  return (
    <table className="rows keys-table">
      <tbody>
        {keys.map(([key, does]) => (
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
