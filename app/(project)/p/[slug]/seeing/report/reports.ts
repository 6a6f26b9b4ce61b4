type Report = {
  readonly what: string
  readonly name: string
  readonly says: string
  readonly as: readonly { readonly format: string; readonly text: string }[]
}
const [csv, xlsx, docx] = [
  { format: 'csv', text: 'CSV' },
  { format: 'xlsx', text: 'XLSX' },
  { format: 'docx', text: 'Word' },
]

/** What can be saved of the settled codings; `noun` is what a row of the matrix counts. */
export function reports({ many }: { readonly many: string }): Report[] {
  return [
    {
      what: 'matrix',
      name: '0/1 matrix',
      says: `Codes over ${many}: 1 where a code stands, 0 where it was looked for and not found. The workbook says on further sheets what each code means and where its codings come from.`,
      as: [csv, xlsx],
    },
    {
      what: 'quotes',
      name: 'Quotes of all codes',
      says: 'One quote a row, with its code, stance, id, comment, commenter, and where the coding comes from.',
      as: [csv, xlsx],
    },
    {
      what: 'codes',
      name: 'Code report',
      says: 'Code by code: what it means, how many hold it, and every quote with its id.',
      as: [docx],
    },
    {
      what: 'margin',
      name: 'Comments with their codes in the margin',
      says: 'Every settled comment as it was coded, its codes beside the words as remarks, a colour for each code.',
      as: [docx],
    },
  ]
}
