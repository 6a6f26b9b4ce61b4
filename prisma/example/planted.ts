import { early, late } from './everybody'

/** Addresses, numbers and names that are found by their form or that still wait for the custodian. */
const byForm = [
  'd.fairweather@haldencross.example',
  '+44 20 7946 0182',
  'merged-teams@corvane.example',
  '0000-0002-1825-0097',
  '01632 960 774',
  '@quizmistress_bo',
  'certify-your-learning',
  'Halina Brook',
  'halina.brook@osterley.example',
]

/** All that an original of the example says about somebody: none of it may stand anywhere but in the vault. */
export const planted: readonly string[] = [
  ...new Set([...[...early, ...late].flatMap(({ hide }) => (hide ?? []).map(([surface]) => surface)), ...byForm]),
]
