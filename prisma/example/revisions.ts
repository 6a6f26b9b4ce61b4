import type { Stance } from '@/lib/domain/coding/stance'
import type { ChangeClass } from '@/lib/domain/description/lineage'
import type { Outcome } from '@/lib/domain/points/disposition'
import type { EvidenceKind } from '@/lib/domain/revision/evidence'

export type ExampleRequest = {
  readonly key: string
  readonly title: string
  readonly clause: string | null
  readonly outcome: Outcome
  readonly reason: string
  /** Words of a comment, what they ask for, and how they stand to the clause. */
  readonly points: readonly (readonly [words: string, asks: string, stance: Stance])[]
}

export const exampleRequests: readonly ExampleRequest[] = [
  {
    key: 'mentor',
    title: '“Mentor” does not fit',
    clause: 'c4',
    outcome: 'accepted',
    reason: 'Nobody defended the word, and several who are meant by it would not be called so.',
    points: [
      ['Mentor is the wrong word.', 'Another word than mentor.', 'change'],
      ['Adviser is enough.', 'Strike mentor.', 'change'],
      ['No mentor please', 'Strike mentor.', 'change'],
      ['number 4: strike "mentor", keep the rest', 'Strike mentor, keep the rest.', 'change'],
    ],
  },
  {
    key: 'everybody',
    title: 'Say that everybody must be able to use it',
    clause: 'c5',
    outcome: 'acceptedWithModifications',
    reason: 'It is a duty of its own and not a manner of doing another one, so it becomes a clause of its own after clause 5.',
    points: [
      ['Not one line about disabled students.', 'Name disabled students.', 'adds'],
      ['Bring technology into courses so that everybody can use it.', 'Add: so that everybody can use it.', 'change'],
      ['We are the ones with the cracked phone and the shared laptop.', 'Think of slow phones and shared machines.', 'adds'],
      [
        'A third of our students cannot open what is built for a fast laptop.',
        'Say something on captions and slow phones.',
        'adds',
      ],
    ],
  },
  {
    key: 'library',
    title: 'Judging information is taught with the library',
    clause: 'o7',
    outcome: 'acceptedWithModifications',
    reason: 'We name the library. The clause stays optional, since many posts do not do it.',
    points: [
      ['You have left the librarians out.', 'Name the librarians.', 'change'],
      ['put the skill among the nine', 'Make it a core clause.', 'change'],
      ['Move it up.', 'Make it a core clause.', 'change'],
    ],
  },
  {
    key: 'twins',
    title: '14 and 15 say the same',
    clause: 'o6',
    outcome: 'accepted',
    reason: 'Whoever designs materials also writes them; the second clause only doubled the first.',
    points: [
      ['One of the two can go.', 'Drop one of the two.', 'objects'],
      ['That is an author.', 'Drop it: it describes an author.', 'objects'],
      ['14 and 15 are the same clause in two coats.', 'Drop one of the two.', 'objects'],
    ],
  },
  {
    key: 'support',
    title: 'Take technical support out',
    clause: 'o9',
    outcome: 'rejected',
    reason: 'Those who do this work asked us, with good reason, not to write them out of it. It is optional, and stays so.',
    points: [
      ['Please take this one out.', 'Take out support of hardware.', 'objects'],
      ['If you take support out of the list, you take out the people who do it.', 'Keep it.', 'supports'],
    ],
  },
  {
    key: 'evaluation',
    title: 'Evaluation belongs to the core',
    clause: 'o3',
    outcome: 'deferred',
    reason: 'Two comments want it in the core and one wants it done by others. We ask again on version 2 before we move it.',
    points: [
      ['Evaluation should not stand under "might".', 'Make it core.', 'change'],
      ['Move evaluation up.', 'Make it core.', 'change'],
      ['Formally evaluating projects you have built yourself is not evaluation.', 'Let others evaluate.', 'objects'],
    ],
  },
  {
    key: 'teacher',
    title: 'Say in the first line that it is a teacher',
    clause: 'definition',
    outcome: 'rejected',
    reason:
      'Nine letters ask for it in the same words. Some who do this work teach, many do not; pay is a matter for those who grade posts, and we say so to them.',
    points: [
      ['so in the first line, because our pay depends on it.', 'Call it a teacher in the first line.', 'change'],
      ['a learning technologist is a teacher, please say so', 'Call it a teacher in the first line.', 'change'],
    ],
  },
  {
    key: 'seat',
    title: 'A say where it is decided',
    clause: 'c7',
    outcome: 'deferred',
    reason: 'The team does not agree yet on how much to claim. A proposal is under review for version 3.',
    points: [
      ['What I need is somebody who says no in the room, not in the margin.', 'A seat where it is decided.', 'change'],
      ['Advice is welcome; a veto is not.', 'Leave it at advice.', 'objects'],
      ['In our tenders the learning technologist has a vote of 15 %.', 'Say that a vote is possible.', 'adds'],
    ],
  },
]

export type ExampleProposal = {
  readonly key: string
  readonly op: 'edit' | 'insert' | 'retire'
  readonly changeClass: ChangeClass
  readonly clause: string
  readonly title: string
  readonly rationale: string
  readonly text: string
  readonly evidence: readonly (readonly [kind: EvidenceKind, key: string, note: string])[]
  readonly reviews: readonly (readonly [by: 'marek' | 'lucia', verdict: 'approve' | 'changes' | 'abstain', words: string])[]
}

export const exampleProposals: readonly ExampleProposal[] = [
  {
    key: 'mentor',
    op: 'edit',
    changeClass: 'substantive',
    clause: 'c4',
    title: 'A thinking partner instead of a mentor',
    rationale: 'The word claims a standing that those who are meant do not want. What they describe is thinking together.',
    text: 'Serves other staff as adviser, thinking partner and agent of change.',
    evidence: [['request', 'mentor', '']],
    reviews: [
      ['marek', 'approve', ''],
      ['lucia', 'approve', '“Agent of change” will be next.'],
    ],
  },
  {
    key: 'everybody',
    op: 'insert',
    changeClass: 'substantive',
    clause: 'c5',
    title: 'A clause on access for everybody',
    rationale: 'Version 1 was silent on who is shut out. Those who are, and those who build for them, all asked for it.',
    text: 'Sees to it that everybody can use what is built: with a disability, on a slow phone, in another language.',
    evidence: [['request', 'everybody', '']],
    reviews: [['marek', 'approve', '']],
  },
  {
    key: 'library',
    op: 'edit',
    changeClass: 'substantive',
    clause: 'o7',
    title: 'Together with the library',
    rationale: 'Librarians teach this every day; to leave them out was a mistake.',
    text: 'Teach staff or students to find and judge information, together with the library.',
    evidence: [['request', 'library', '']],
    reviews: [['lucia', 'approve', '']],
  },
  {
    key: 'twins',
    op: 'retire',
    changeClass: 'substantive',
    clause: 'o6',
    title: 'One clause on materials is enough',
    rationale: 'Nobody could tell clauses 14 and 15 apart, and what only 15 says describes an author.',
    text: '',
    evidence: [
      ['request', 'twins', ''],
      ['decision', '', 'The team read both clauses aloud on 2 September and found no post that does one and not the other.'],
    ],
    reviews: [['marek', 'approve', '']],
  },
]

/** Under review when the example ends. */
export const openProposal: ExampleProposal = {
  key: 'seat',
  op: 'edit',
  changeClass: 'substantive',
  clause: 'c7',
  title: 'In the room when it is decided',
  rationale: 'Many who comment on drafts never see what became of it. Two institutions show that a vote can be had.',
  text: 'Has a say in strategy and policy: gives advice, comments on drafts, names needs and opportunities, and is in the room when it is decided.',
  evidence: [
    ['request', 'seat', ''],
    ['theme', 'between', 'The claim is in dispute, so this supports and does not carry.'],
  ],
  reviews: [],
}
