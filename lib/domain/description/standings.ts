import type { Draft } from './draft'
import { speaksOfLevels } from './levels'
import { leadsToOptional } from './shapes'

/**
 * Says which rows carry the description: the lists of its clauses, core or, after *might*, optional. What introduces and
 * explains them is context, and so is a list that only names things (`a manager`, `a librarian`).
 */
export function withStandings(drafts: readonly Draft[]): Draft[] {
  const sections = sectionOfEach(drafts)
  const headed = drafts.some((draft) => isAboutTheDescribed(draft))
  const lists = listsOf(drafts)
  const carrying = lists.filter((list) => {
    const section = sections[list[0] ?? 0] ?? null
    return !namesOnly(list.map((at) => drafts[at]?.text ?? '')) && (!headed || (section !== null && isAboutTheDescribed(section)))
  })

  const standing = new Map<number, 'core' | 'optional'>()
  for (const list of carrying) {
    const first = drafts[list[0] ?? 0]
    const lead =
      first?.lead === null || first?.lead === undefined ? (sections[list[0] ?? 0]?.text ?? '') : (drafts[first.lead]?.text ?? '')
    for (const at of list) standing.set(at, leadsToOptional(lead) ? 'optional' : 'core')
  }
  if (carrying.length === 0) for (const at of proseThatCarries(drafts, sections, headed)) standing.set(at, 'core')

  return drafts.map((draft, at) => ({ ...draft, standing: standing.get(at) ?? 'context' }))
}

const described = /\b(?:description|duties|duty|tasks|responsibilities|what .{1,60} (?:is|are|do|does))\b/iu

function isAboutTheDescribed({ kind, text }: Draft): boolean {
  return kind === 'section' && !speaksOfLevels(text) && described.test(text.slice(0, 200))
}

/** For each row the innermost section about the described that it stands in, else the innermost section. */
function sectionOfEach(drafts: readonly Draft[]): (Draft | null)[] {
  const open: Draft[] = []
  return drafts.map((draft) => {
    while ((open.at(-1)?.depth ?? -1) >= draft.depth) open.pop()
    const section = open.findLast(isAboutTheDescribed) ?? open.at(-1) ?? null
    if (draft.kind === 'section') open.push(draft)
    return section
  })
}

function listsOf(drafts: readonly Draft[]): number[][] {
  const lists: number[][] = []
  drafts.forEach((draft, at) => {
    if (draft.shape !== 'entry') return
    if (drafts[at - 1]?.shape === 'entry') lists.at(-1)?.push(at)
    else lists.push([at])
  })
  return lists
}

/** More than half of the entries begin with an article and end like no sentence. */
function namesOnly(entries: readonly string[]): boolean {
  const names = entries.filter((text) => text.length < 60 && /^an?\s/iu.test(text) && !/[.;,]$/u.test(text))
  return names.length * 2 > entries.length
}

/** A description without lists is made of its paragraphs: those on the described, else those in any section, else all. */
function proseThatCarries(drafts: readonly Draft[], sections: readonly (Draft | null)[], headed: boolean): number[] {
  const prose = drafts.flatMap((draft, at) => (draft.kind === 'statement' && draft.shape === 'paragraph' ? [at] : []))
  const sectioned = prose.filter((at) => sections[at] !== null && !speaksOfLevels(sections[at]?.text ?? ''))
  const carrying = sectioned.filter((at) => headed && sections[at] && isAboutTheDescribed(sections[at]))
  if (carrying.length > 0) return carrying
  return drafts.some(({ kind }) => kind === 'section') ? sectioned : prose
}
