import type { AnyMemberVerb } from '@/lib/server/verb'
import { addPrivateCode } from './coding/add-private-code'
import { applyCodings } from './coding/apply-codings'
import { changeCoding } from './coding/change-coding'
import { giveToCopies } from './coding/give-to-copies'
import { markAssignment } from './coding/mark-assignment'
import { missCode } from './coding/miss-code'
import { quoteWords } from './coding/quote-words'
import { removeCodings } from './coding/remove-codings'
import { removeNotes } from './coding/remove-notes'
import { undoAct } from './coding/undo-act'
import { admit } from './comment/admit'
import { admitMany } from './comment/admit-many'
import { decideRedaction } from './comment/decide-redaction'
import { join } from './comment/join'
import { moveRedaction } from './comment/move-redaction'
import { putTogether } from './comment/put-together'
import { redact } from './comment/redact'
import { redactEverywhere } from './comment/redact-everywhere'
import { retarget } from './comment/retarget'
import { split } from './comment/split'
import { takeApart } from './comment/take-apart'
import { undoAdmitMany } from './comment/undo-admit-many'
import { undoRedactions } from './comment/undo-redactions'
import { removeMemo } from './memo/remove-memo'
import { restoreMemo } from './memo/restore-memo'
import { settleThread } from './memo/settle-thread'
import { writeMemo } from './memo/write-memo'

const offered: readonly AnyMemberVerb[] = [
  addPrivateCode,
  admit,
  admitMany,
  applyCodings,
  changeCoding,
  giveToCopies,
  decideRedaction,
  join,
  markAssignment,
  missCode,
  moveRedaction,
  putTogether,
  quoteWords,
  redact,
  redactEverywhere,
  removeCodings,
  removeMemo,
  removeNotes,
  restoreMemo,
  retarget,
  settleThread,
  split,
  takeApart,
  undoAct,
  undoAdmitMany,
  undoRedactions,
  writeMemo,
]

const byName = new Map(offered.map((verb) => [verb.name, verb]))

/** The verb that fast screens may send under this name; null for any other name. */
export function findVerb(name: string): AnyMemberVerb | null {
  return byName.get(name) ?? null
}
