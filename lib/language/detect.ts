import { type Candidate, settleCandidates } from '@/lib/domain/privacy/candidate'
import type { Detector, Surroundings } from './detector'
import { findIdentifiers } from './identifiers'

const detectors: readonly Detector[] = [{ name: 'form', version: 2, find: findIdentifiers }]

/** Which detectors looked, and in which version: `form.2 names.1`. */
export const detectorVersions = detectors.map(({ name, version }) => `${name}.${version}`).join(' ')

/** All that may point to somebody, in reading order without overlaps. Proposals: a person has the last word on each. */
export function detect(text: string, surroundings: Surroundings = {}): readonly Candidate[] {
  return settleCandidates(
    text,
    detectors.flatMap(({ find }) => find(text, surroundings)),
  )
}
