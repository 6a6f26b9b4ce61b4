/** The hats a member can wear in one project; several on one head are allowed. */
export const roles = ['editor', 'coder', 'custodian', 'reviewer', 'observer'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, { name: string; does: string }> = {
  editor: { name: 'Editor', does: 'leads the project: description, codebook, rounds, proposals, releases' },
  coder: { name: 'Coder', does: 'codes comments, blind to other coders while a round is open' },
  custodian: { name: 'Custodian', does: 'the only one who sees originals: imports, hides what points to people, admits' },
  reviewer: { name: 'Reviewer', does: 'a co-author who reviews themes and proposals' },
  observer: { name: 'Observer', does: 'reads, changes nothing' },
}
