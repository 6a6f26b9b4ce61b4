import type { AnyMemberVerb } from '@/lib/server/verb'
import { addPrivateCode } from './coding/add-private-code'
import { applyCodings } from './coding/apply-codings'
import { changeCoding } from './coding/change-coding'
import { markAssignment } from './coding/mark-assignment'
import { removeCodings } from './coding/remove-codings'
import { undoAct } from './coding/undo-act'
import { writeMemo } from './memo/write-memo'

const offered: readonly AnyMemberVerb[] = [
  addPrivateCode,
  applyCodings,
  changeCoding,
  markAssignment,
  removeCodings,
  undoAct,
  writeMemo,
]

const byName = new Map(offered.map((verb) => [verb.name, verb]))

/** The verb that fast screens may send under this name; null for any other name. */
export function findVerb(name: string): AnyMemberVerb | null {
  return byName.get(name) ?? null
}
