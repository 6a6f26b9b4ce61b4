import type { ClauseKind, Standing } from '@/lib/domain/description/clause'

export type ExampleClause = {
  /** How the comments and proposals of the example name this clause; not stored. */
  readonly key: string
  readonly kind: ClauseKind
  readonly standing: Standing
  readonly level: string | null
  readonly depth: number
  readonly text: string
  readonly speaker?: string
}

const core = (key: string, text: string): ExampleClause => ({
  key,
  kind: 'statement',
  standing: 'core',
  level: null,
  depth: 1,
  text,
})
const optional = (key: string, text: string): ExampleClause => ({
  key,
  kind: 'statement',
  standing: 'optional',
  level: null,
  depth: 1,
  text,
})
const context = (key: string, text: string, depth = 1): ExampleClause => ({
  key,
  kind: 'statement',
  standing: 'context',
  level: null,
  depth,
  text,
})
const section = (key: string, text: string, depth = 0): ExampleClause => ({
  key,
  kind: 'section',
  standing: 'context',
  level: null,
  depth,
  text,
})
const level = (name: string, text: string): ExampleClause => ({
  key: `level-${name}`,
  kind: 'statement',
  standing: 'context',
  level: name,
  depth: 2,
  text,
})

/** A fictional description that tells the facts of a real one in words of its own. */
export const exampleClauses: readonly ExampleClause[] = [
  section('s-about', 'About this description'),
  context(
    'hard',
    'National bodies want to know what a learning technologist is before they can speak of a profession. So far nobody can say it in a sentence.',
  ),
  context(
    'title',
    'Few people carry the title. For most, learning technology is one part of a post that is called something else.',
  ),
  {
    key: 'definition',
    kind: 'quotation',
    standing: 'context',
    level: null,
    depth: 1,
    text: 'Somebody whose main business at work is that technology serves learning, and who knows enough of both to say when it does not.',
    speaker: 'A working definition from a (fictional) network of learning technology officers',
  },
  context('roles', 'Many posts join it to a second role. Such a person is a learning technologist and also:'),
  context('r-manager', 'a manager', 2),
  context('r-technician', 'a technician', 2),
  context('r-lecturer', 'a lecturer', 2),
  context('r-librarian', 'a librarian', 2),
  context('r-developer', 'a staff developer', 2),
  context('r-administrator', 'an administrator', 2),
  context('r-researcher', 'a research assistant', 2),
  section('s-core', 'A learning technologist'),
  core('c1', 'Gives advice and practical help with technology to colleagues who teach, and learns from them in turn.'),
  core('c2', 'Keeps up with what is new in the field.'),
  core('c3', 'Opens doors to expertise, services and materials.'),
  core('c4', 'Serves other staff as adviser, mentor and agent of change.'),
  core(
    'c5',
    'Helps bring technology into courses: by workshops, induction sessions and single consultations, and usually by a shared project.',
  ),
  core('c6', 'Connects people and units that share an interest.'),
  core('c7', 'Contributes to strategy and policy: gives advice, comments on drafts, names needs and opportunities.'),
  core('c8', 'Takes part in the wider field: listens, presents and writes beyond their own institution.'),
  core('c9', 'Enquires into what happens in practice, and does not apply ready-made procedures.'),
  section('s-might', 'Depending on the post, a learning technologist might also'),
  optional('o1', 'Carry out research and publish it, often together with colleagues.'),
  optional('o2', 'Manage projects or people.'),
  optional('o3', 'Follow and formally evaluate projects.'),
  optional('o4', 'Design, build or test applications.'),
  optional('o5', 'Design, build or test learning materials.'),
  optional('o6', 'Provide content for what others build.'),
  optional('o7', 'Teach staff or students to find and judge information.'),
  optional('o8', 'Look after electronic publications and open them to others.'),
  optional('o9', 'Support software, hardware or networks.'),
  section('s-where', 'Where they are based'),
  context(
    'based',
    'Usually outside the department whose teaching they support: in the faculty, the library or the centre. This lets them stand between groups and carry things across.',
  ),
  section('s-levels', 'Levels of responsibility'),
  section('s-junior', 'A junior learning technologist', 1),
  level(
    'junior',
    'Works on one project, one technology or with one group of staff, guided by a senior colleague, and keeps up with what matters for that work.',
  ),
  section('s-established', 'An established learning technologist', 1),
  level(
    'established',
    'Covers many topics with some specialities, sets or negotiates priorities, may lead a project or a group, and is heard when strategy is discussed.',
  ),
  section('s-senior', 'A senior learning technologist', 1),
  level(
    'senior',
    'Does less with their own hands and answers for those who do. Sets priorities, bids for money, sits on committees and leads in the field.',
  ),
]

export const exampleSources = [
  {
    key: 'interviews',
    reference: 'Fenwick, T. (2025) Twelve interviews with people who do learning technology work. Working paper, fictional.',
    on: ['title', 'c9'],
    page: '4-11',
  },
  {
    key: 'survey',
    reference:
      'Ostrova, M. and Pell, J. (2024) Job titles in digital education: a survey of advertisements. Fictional Journal of Educational Work, 3 (2), 41-58.',
    on: ['roles'],
    page: '44',
  },
  {
    key: 'levels',
    reference: 'Network of Learning Technology Officers (2023) A ladder of responsibility. Report, fictional.',
    on: ['level-junior', 'level-established', 'level-senior'],
    page: '2',
  },
] as const
