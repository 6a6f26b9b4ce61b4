'use server'

import { importCommentsDoor } from '@/lib/exchange/import-comments'
import { act, type FormState } from '@/lib/server/act'
import { cancelImport as cancelImportVerb } from '@/lib/services/comment/cancel-import'
import { undoImport as undoImportVerb } from '@/lib/services/comment/undo-import'

export async function landImport(_: FormState, form: FormData) {
  return importCommentsDoor(form)
}

export async function cancelImport(_: FormState, form: FormData) {
  return act(cancelImportVerb, form)
}

export async function undoImport(_: FormState, form: FormData) {
  return act(undoImportVerb, form)
}
