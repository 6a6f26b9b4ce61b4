import type { Role } from '@/lib/domain/project/roles'

export const examplePassword = 'every comment was read twice'

/** The team of the example, all invented; they share one password, which the terminal prints. */
export const exampleTeam = {
  ruth: { name: 'Ruth Adeyemi', email: 'ruth@example.org', roles: ['editor'] },
  anna: { name: 'Anna Kowalczyk', email: 'anna@example.org', roles: ['coder'] },
  bao: { name: 'Bao Tran', email: 'bao@example.org', roles: ['coder'] },
  tomas: { name: 'Tomás Ferreira', email: 'tomas@example.org', roles: ['custodian'] },
  marek: { name: 'Marek Havel', email: 'marek@example.org', roles: ['reviewer'] },
  lucia: { name: 'Lucia Conti', email: 'lucia@example.org', roles: ['reviewer'] },
  priya: { name: 'Priya Raman', email: 'priya@example.org', roles: ['observer'] },
} as const satisfies Record<string, { name: string; email: string; roles: readonly Role[] }>

export type ExampleMember = keyof typeof exampleTeam
