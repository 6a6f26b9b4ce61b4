import { type Stance, stances } from '../stance'
import type { DeskCoding } from './desk-coding'

/** Codings of one text in order of reading, four numbers each: start after the one before, length, place of the code, place of the stance. */
export type PackedCodings = readonly number[]

/** Codings of one text in order of reading, column by column. */
export type CodingColumns = {
  readonly codes: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly stances: readonly Stance[]
}

/** Packs the codings of a text; `placeOfCode` learns the codes it meets, so that several texts share one list of them. */
export function packCodings({ codes, starts, ends, stances: said }: CodingColumns, placeOfCode: Map<string, number>): number[] {
  let before = 0
  return codes.flatMap((codeId, nth) => {
    const code = placeOfCode.get(codeId) ?? placeOfCode.size
    placeOfCode.set(codeId, code)
    const start = starts[nth] ?? 0
    const packed = [start - before, (ends[nth] ?? 0) - start, code, stances.indexOf(said[nth] ?? 'none')]
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
