import type { Span } from '@/lib/domain/span/span'
import type { Stance } from './stance'

/** One code put on one span of one comment by one coder in one round. */
export type Coding = Span & {
  readonly id: string
  readonly roundId: string
  readonly layer: 'independent' | 'consensus'
  readonly coderId: string
  readonly commentId: string
  readonly codeId: string
  readonly stance: Stance
}

/** What a coder was given to do in a round. Done without a coding says "nothing here"; anything else says nothing at all. */
export type Assignment = {
  readonly roundId: string
  readonly coderId: string
  readonly commentId: string
  readonly state: 'todo' | 'done' | 'skipped'
}
