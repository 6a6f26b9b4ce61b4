/** The verbs that change the codebook and can be taken back, and what each did. */
export const stepWords: Readonly<Record<string, string>> = {
  'codebook.add-code': 'added',
  'codebook.edit-code': 'changed',
  'codebook.move-code': 'moved',
  'codebook.retire-code': 'retired',
  'codebook.reinstate-code': 'took into use again',
  'codebook.set-draft': 'changed the status of',
  'codebook.merge-codes': 'merged',
  'codebook.move-codings': 'moved codings to',
  'codebook.confirm-codings': 'confirmed',
  'codebook.take-away-codings': 'took away',
  'codebook.import-codebook': 'brought in',
  'codebook.undo-step': 'undid',
}

export const undoableSteps: readonly string[] = Object.keys(stepWords)
