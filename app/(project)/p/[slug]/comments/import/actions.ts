'use server'

import { importCommentsDoor } from '@/lib/exchange/import-comments'
import { saveMappingDoor } from '@/lib/exchange/mapping-doors'
import { undoImportDoor } from '@/lib/exchange/withdraw-comments'
import { act, type FormState } from '@/lib/server/act'
import { cancelImport as cancelImportVerb } from '@/lib/services/comment/cancel-import'
import { deleteMapping as deleteMappingVerb } from '@/lib/services/comment/delete-mapping'
import { renameMapping as renameMappingVerb } from '@/lib/services/comment/rename-mapping'

export async function landImport(_: FormState, form: FormData) {
  return importCommentsDoor(form)
}

export async function saveMapping(_: FormState, form: FormData) {
  return saveMappingDoor(form)
}

export async function renameMapping(_: FormState, form: FormData) {
  return act(renameMappingVerb, form)
}

export async function deleteMapping(_: FormState, form: FormData) {
  return act(deleteMappingVerb, form)
}

export async function cancelImport(_: FormState, form: FormData) {
  return act(cancelImportVerb, form)
}

export async function undoImport(_: FormState, form: FormData) {
  return undoImportDoor(form)
}
