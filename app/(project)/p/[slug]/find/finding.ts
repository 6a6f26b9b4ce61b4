/** What finding looks through, each as its own permission. */
export const finding = ['project.read', 'comment.read', 'codebook.read', 'theme.read', 'proposal.read', 'round.read'] as const
