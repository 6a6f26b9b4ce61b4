import type { Candidate } from '@/lib/domain/privacy/candidate'

/** What is known beside the text itself. */
export type Surroundings = {
  /** What the submission says of its sender: `name`, `email`, `institution` and whatever else a form or table held. */
  readonly declared?: Readonly<Record<string, string>>
}

/** One way to find what may point to somebody. `version` goes up whenever it may find something else than before. */
export type Detector = {
  readonly name: string
  readonly version: number
  readonly find: (text: string, surroundings: Surroundings) => readonly Candidate[]
}
