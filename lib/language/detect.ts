import { type Candidate, settleCandidates } from '@/lib/domain/privacy/candidate'
import { findDeclared, forgetDeclared } from './declared'
import type { Detector, Surroundings } from './detector'
import { findIdentifiers } from './identifiers'
import { mailHouses } from './mail-houses'
import { findNames } from './names/find-names'
import { forgetMisspelt } from './names/misspelt'
import { repeatedNames } from './names/repeated-names'
import { introducedNames, otherScripts, signatures, standingNames } from './names/standing-names'

const detectors: readonly Detector[] = [
  { name: 'form', version: 5, find: findIdentifiers },
  { name: 'declared', version: 1, find: findDeclared },
  { name: 'standing', version: 2, find: (text) => [...standingNames(text), ...introducedNames(text), ...signatures(text)] },
  { name: 'names', version: 3, find: findNames },
  { name: 'house', version: 1, find: mailHouses },
  { name: 'script', version: 1, find: otherScripts },
]

/** Lets go of everything that detectors keep of the texts they looked through. */
export function forgetTexts(): void {
  forgetDeclared()
  forgetMisspelt()
}

/** Which detectors looked, and in which version: `form.2 names.1`. */
export const detectorVersions = detectors.map(({ name, version }) => `${name}.${version}`).join(' ')

/**
 * All that may point to somebody, in reading order without overlaps, as half-open UTF-16 offsets into `text`; empty where
 * nothing does. Proposals: a person has the last word on each.
 */
export function detect(text: string, surroundings: Surroundings = {}): readonly Candidate[] {
  const found = settleCandidates(
    text,
    detectors.flatMap(({ find }) => find(text, surroundings)),
  )
  return settleCandidates(text, [...found, ...repeatedNames(text, found)])
}
