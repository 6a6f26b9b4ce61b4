import type { ReactNode } from 'react'
import { type HeatCell, type HeatLine, HeatMap } from './heat-map'
import { SavedFigure } from './saved-figure'

type Props = {
  caption: string
  rows: readonly HeatLine[]
  columns: readonly HeatLine[]
  most: number
  cell: (row: string, column: string) => HeatCell | null
  /** Where the picture and the table can be saved, without `as`. */
  save: string
  children: ReactNode
}

/** A heat map with its table. */
export function HeatFigure({ caption, save, children, ...map }: Props) {
  return (
    <SavedFigure caption={caption} save={save} picture={<HeatMap label={caption} {...map} />}>
      {children}
    </SavedFigure>
  )
}
