export const memoKinds = ['definitionQuestion', 'analytic', 'reflexive', 'methodDecision'] as const

export type MemoKind = (typeof memoKinds)[number]

/** What a kind is called, and when to take it. */
export const memoFaces: Readonly<Record<MemoKind, { readonly name: string; readonly says: string }>> = {
  analytic: { name: 'analytic', says: 'what the words may mean, and how it hangs together' },
  definitionQuestion: { name: 'definition question', says: 'where a code or a clause does not say clearly what belongs to it' },
  reflexive: { name: 'reflexive', says: 'what you bring with you, and how it may colour what you see' },
  methodDecision: { name: 'method decision', says: 'how the work is done from now on, and why' },
}
