import type { PresenceUnits } from './units'

/** Per unit one set of codes per coder, in the order of the codes; [] for finished with none of them, null for not finished. */
export type SetUnits = {
  readonly coders: readonly string[]
  readonly comments: readonly string[]
  readonly rows: readonly (readonly (readonly string[] | null)[])[]
}

/** All codes of a unit at once: the same units as presence, looked at as sets. */
export function setUnits({ coders, comments, rows }: PresenceUnits): SetUnits {
  const codes = [...rows.keys()]
  const sets = comments.map((_, unit) =>
    coders.map((_, coder) => {
      const given = codes.map((codeId) => rows.get(codeId)?.[unit]?.[coder] ?? null)
      return given.every((presence) => presence === null) ? null : codes.filter((_, code) => given[code] === 1)
    }),
  )
  return { coders, comments, rows: sets }
}
