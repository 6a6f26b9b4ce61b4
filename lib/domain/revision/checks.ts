import { checkDispositions, type DispositionData } from './disposition-checks'
import { checkEvidence, type EvidenceData } from './evidence-checks'
import type { Finding } from './finding'
import { checkVersion, type VersionData } from './version-checks'

export type PublishData = VersionData & EvidenceData & DispositionData

/** All that stands in the way of publishing a version: errors first, then warnings, each in the order of the text. */
export function publishChecks(data: PublishData): Finding[] {
  const findings = [...checkVersion(data), ...checkEvidence(data), ...checkDispositions(data)]
  const rank = { E: 0, W: 1, I: 2 } as const
  return findings.sort((one, other) => rank[one.severity] - rank[other.severity])
}

export function blocksPublishing(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'E')
}
