/** What each coder called things in the first reading, before there was a codebook, by the key of the code that came of it. */
export const firstCodes: Readonly<Record<string, { readonly a: string; readonly b: string }>> = {
  invisible: { a: 'work nobody sees', b: 'hidden labour' },
  title: { a: 'names for the job', b: 'recognition' },
  technician: { a: 'fix my projector', b: 'mistaken for IT' },
  career: { a: 'contracts', b: 'no ladder' },
  informal: { a: 'corridor', b: 'teaching on the side' },
  skills: { a: 'searching and judging', b: 'literacy' },
  library: { a: 'librarians!', b: 'library' },
  access: { a: 'who is shut out', b: 'accessibility' },
  evaluation: { a: 'did it work?', b: 'evidence' },
  boundary: { a: 'in between', b: 'bridge' },
  trust: { a: 'gatekeeping', b: 'being let in' },
  workload: { a: 'no time', b: 'too much' },
}
