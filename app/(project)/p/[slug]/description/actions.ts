'use server'

import { act, type FormState } from '@/lib/server/act'
import { addClause as addClauseVerb } from '@/lib/services/description/add-clause'
import { addSource as addSourceVerb } from '@/lib/services/description/add-source'
import { importClauses as importClausesVerb } from '@/lib/services/description/import-clauses'
import { linkSource as linkSourceVerb } from '@/lib/services/description/link-source'
import { moveClause as moveClauseVerb } from '@/lib/services/description/move-clause'
import { publishFirstVersion as publishFirstVersionVerb } from '@/lib/services/description/publish-first-version'
import { removeClause as removeClauseVerb } from '@/lib/services/description/remove-clause'
import { rewordClause as rewordClauseVerb } from '@/lib/services/description/reword-clause'
import { unlinkSource as unlinkSourceVerb } from '@/lib/services/description/unlink-source'

export async function importClauses(_: FormState, form: FormData) {
  return act(importClausesVerb, form)
}

export async function addClause(_: FormState, form: FormData) {
  return act(addClauseVerb, form)
}

export async function rewordClause(_: FormState, form: FormData) {
  return act(rewordClauseVerb, form)
}

export async function removeClause(_: FormState, form: FormData) {
  return act(removeClauseVerb, form)
}

export async function publishFirstVersion(_: FormState, form: FormData) {
  return act(publishFirstVersionVerb, form)
}

export async function moveClause(_: FormState, form: FormData) {
  return act(moveClauseVerb, form)
}

export async function addSource(_: FormState, form: FormData) {
  return act(addSourceVerb, form)
}

export async function linkSource(_: FormState, form: FormData) {
  return act(linkSourceVerb, form)
}

export async function unlinkSource(_: FormState, form: FormData) {
  return act(unlinkSourceVerb, form)
}
