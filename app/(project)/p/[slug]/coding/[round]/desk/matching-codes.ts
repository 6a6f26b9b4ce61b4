import type { DeskCode } from '@/lib/queries/desk-codes'

/** Codes whose handle, name or definition holds what was typed: those that begin with it first, then the recent ones, then in order. */
export function matchingCodes(codes: readonly DeskCode[], typed: string, recent: readonly string[] = []): DeskCode[] {
  const wanted = typed.trim().toLowerCase()
  const rank = ({ name, handle, says }: DeskCode) => {
    const said = name.toLowerCase()
    if (said.startsWith(wanted) || handle.toLowerCase().startsWith(wanted)) return 0
    if (said.includes(` ${wanted}`)) return 1
    return said.includes(wanted) ? 2 : says.toLowerCase().includes(wanted) ? 3 : 4
  }
  const turn = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  return codes
    .map((code) => ({ code, rank: rank(code) }))
    .filter((one) => one.rank < 4)
    .toSorted((a, b) => a.rank - b.rank || turn(a.code.id) - turn(b.code.id))
    .map(({ code }) => code)
}
