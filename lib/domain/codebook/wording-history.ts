/** The words of a code, as its codebook prints them. */
export const wordingParts = ['name', 'shortDefinition', 'definition', 'useWhen', 'notWhen', 'example'] as const
export type WordingPart = (typeof wordingParts)[number]
export type Wording = Readonly<Record<WordingPart, string>> & { readonly rev: number; readonly madeAt: Date }

export const wordingPartNames: Record<WordingPart, string> = {
  name: 'Name',
  shortDefinition: 'In short',
  definition: 'Definition',
  useWhen: 'Use when',
  notWhen: 'Do not use when',
  example: 'Example',
}

export type RewordedPart = { readonly part: WordingPart; readonly before: string; readonly after: string }
export type Rewording = { readonly rev: number; readonly madeAt: Date; readonly parts: readonly RewordedPart[] }

/** What changed from each wording to the next, the newest first. One that changed no words, as of a colour, is left out. */
export function rewordings(wordings: readonly Wording[]): Rewording[] {
  const inOrder = wordings.toSorted((one, other) => one.rev - other.rev)
  return inOrder
    .slice(1)
    .map(({ rev, madeAt, ...after }, nth) => {
      const before = inOrder[nth] as Wording
      const parts = wordingParts.filter((part) => before[part] !== after[part])
      return { rev, madeAt, parts: parts.map((part) => ({ part, before: before[part], after: after[part] })) }
    })
    .filter(({ parts }) => parts.length > 0)
    .toReversed()
}
