import { type CrossView, stanceSigns, stancesInWords } from '@/lib/domain/coding/seen/cross-rows'
import type { MeetingPlace } from '@/lib/domain/coding/seen/meetings'
import type { CodeView } from '@/lib/queries/codebook'
import { addressOf } from './enter-seeing'
import type { HeatCell, HeatLine } from './heat-map'
import { portraitAddress } from './portrait-link'

type Told = {
  readonly view: CrossView
  readonly codes: readonly CodeView[]
  readonly noun: { readonly one: string; readonly many: string }
  readonly place: MeetingPlace
  readonly base: string
  readonly hasStance: boolean
}

/** What the picture of a table of codes says: its lines, and each cell in words. */
export function crossLines({ view: { table, totals }, codes, noun, place, base, hasStance }: Told) {
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const named = (id: string) => `${codeOf.get(id)?.handle ?? ''} ${codeOf.get(id)?.name ?? ''}`
  const count = (total: number) => `${total} ${total === 1 ? noun.one : noun.many}`
  const line = (id: string, isRow: boolean): HeatLine => {
    const total = totals.get(id) ?? 0
    const code = codeOf.get(id)
    return {
      ...{ id, total, label: isRow ? named(id) : (code?.handle ?? ''), said: `${named(id)}: ${count(total)}` },
      href: code ? portraitAddress(base, code) : '',
    }
  }
  const cell = (row: string, column: string): HeatCell | null => {
    const found = table.cell(row, column)
    if (!found) return null
    const stance = hasStance ? stancesInWords(found.stances) : ''
    return {
      count: found.count,
      signs: hasStance ? stanceSigns(found.stances) : '',
      said: `${named(row)} and ${named(column)}: ${count(found.count)}, of ${totals.get(row) ?? 0} and ${totals.get(column) ?? 0}${stance && `; ${stance}`}`,
      href: quotesAddress(base, { code: codeOf.get(row)?.handle, with: codeOf.get(column)?.handle, place }),
    }
  }
  return {
    rows: table.rows.map((id) => line(id, true)),
    columns: table.columns.map((id) => line(id, false)),
    most: table.most,
    cell,
  }
}

export function quotesAddress(
  base: string,
  { place, ...asked }: { code?: string | undefined; with?: string | undefined; place?: MeetingPlace; stance?: string },
): string {
  return addressOf(`${base}/quotes`, { ...asked, place: place === 'comment' ? place : null })
}
