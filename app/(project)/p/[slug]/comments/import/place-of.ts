type Place = {
  readonly project: string
  readonly upload: string
  readonly sheet: number | null
  readonly plain: readonly number[]
  readonly mapping?: string | null
}

/** The address of a preview with all that was chosen for it. */
export function placeOf({ project, upload, sheet, plain, mapping = null }: Place): string {
  const asked = new URLSearchParams({
    upload,
    ...(sheet !== null && { sheet: String(sheet) }),
    ...(plain.length > 0 && { plain: plain.join(',') }),
    ...(mapping !== null && { mapping }),
  })
  return `/p/${project}/comments/import?${asked}`
}
