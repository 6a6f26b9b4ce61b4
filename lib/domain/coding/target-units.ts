import type { Presence, PresenceUnits } from './units'

export type UnitsByTarget = {
  /** Comments on the whole, or on nothing in particular. */
  readonly untargeted: PresenceUnits
  /** Comments aimed at a clause, on that clause alone: did coders think it was about what it was sent to? */
  readonly onTarget: PresenceUnits
  /** The same comments on every other clause: what coders found besides. */
  readonly departing: PresenceUnits
}

/**
 * Presence of clauses apart by what commenters aimed at. Agreement on a target is nearly given by the form that asked, so it must
 * not lift the agreement on what coders found by themselves. `targetOf` gives the clause code of a comment that was aimed at a clause.
 * A unit that does not belong to a part is missing there for every coder.
 */
export function unitsByTarget(units: PresenceUnits, targetOf: ReadonlyMap<string, string>): UnitsByTarget {
  const keep = (belongs: (target: string | undefined, codeId: string) => boolean): PresenceUnits => {
    const rows = [...units.rows].map(([codeId, ofCode]) => {
      const kept = ofCode.map((row, unit) => (belongs(targetOf.get(units.comments[unit] ?? ''), codeId) ? row : missing(row)))
      return [codeId, kept] as const
    })
    return { ...units, rows: new Map(rows) }
  }
  return {
    untargeted: keep((target) => target === undefined),
    onTarget: keep((target, codeId) => target === codeId),
    departing: keep((target, codeId) => target !== undefined && target !== codeId),
  }
}

function missing(row: readonly Presence[]): readonly Presence[] {
  return row.map(() => null)
}
