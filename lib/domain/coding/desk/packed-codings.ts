import { type Stance, stances } from '../stance'
import type { DeskCoding } from './desk-coding'

/** Codings of one text in order of reading, four numbers each: start after the one before, length, place of the code, place of the stance. */
export type PackedCodings = readonly number[]

type Unplaced = Omit<DeskCoding, 'commentId'>

/** `codings` in order of reading; `codeIds` holds every code of them. A code that is not listed leaves its coding out. */
export function packCodings(codings: readonly Unplaced[], codeIds: readonly string[]): PackedCodings {
  const placeOfCode = new Map(codeIds.map((id, place) => [id, place]))
  let before = 0
  return codings.flatMap(({ codeId, start, end, stance }) => {
    const code = placeOfCode.get(codeId)
    if (code === undefined) return []
    const packed = [start - before, end - start, code, stances.indexOf(stance)]
    before = start
    return packed
  })
}

/** The codings again; what names no code or stance is left out. */
export function unpackCodings(packed: PackedCodings, codeIds: readonly string[], commentId: string): DeskCoding[] {
  const codings: DeskCoding[] = []
  let start = 0
  for (let at = 0; at + 3 < packed.length; at += 4) {
    const [after = 0, length = 0, code = -1, stance = -1] = packed.slice(at, at + 4)
    start += after
    const codeId = codeIds[code]
    const said: Stance | undefined = stances[stance]
    if (codeId && said) codings.push({ commentId, codeId, start, end: start + length, stance: said })
  }
  return codings
}
