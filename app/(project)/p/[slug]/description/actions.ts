'use server'

import { act, type FormState } from '@/lib/server/act'
import { addClause as addClauseVerb } from '@/lib/services/description/add-clause'
import { importClauses as importClausesVerb } from '@/lib/services/description/import-clauses'
import { publishFirstVersion as publishFirstVersionVerb } from '@/lib/services/description/publish-first-version'
import { removeClause as removeClauseVerb } from '@/lib/services/description/remove-clause'
import { rewordClause as rewordClauseVerb } from '@/lib/services/description/reword-clause'

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
