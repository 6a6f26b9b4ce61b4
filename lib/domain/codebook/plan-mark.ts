import { canonical } from '../project/canonical'
import type { HereCode } from './file-code'
import type { ImportPlan } from './import-plan'
import { printedParts } from './printed-code'

/** Stands for what a plan would do: two plans with one mark do the same to the same codebook. */
export function markOfPlan({ codes, places, left }: Extract<ImportPlan, { status: 'ok' }>): string {
  const said = (here: HereCode) => [
    here.name,
    ...printedParts.map((part) => here[part]),
    here.colour,
    here.parentId,
    here.isInUse,
  ]
  const told = codes.map(({ key, before, code, parentKey }) => [key, before && said(before), code, parentKey])
  return hashOf(canonical([told, [...places], left.map(({ id }) => id)]))
}

/** FNV-1a over UTF-16 units, twice with other beginnings: enough to notice a change, which is all it is for. */
function hashOf(words: string): string {
  const half = (start: number) => {
    let hash = start
    for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x9dc5811c)
}
