import type { EventType } from './events'

export const diaryKinds = ['memo', 'settled', 'answer', 'version', 'codebook', 'round', 'notice'] as const
export type DiaryKind = (typeof diaryKinds)[number]

export const diaryNames: Readonly<Record<DiaryKind, string>> = {
  memo: 'memos',
  settled: 'differences settled',
  answer: 'answers to requests and points',
  version: 'versions and releases',
  codebook: 'codebook',
  round: 'rounds',
  notice: 'notices',
}

/** Events that are decisions, by the kind under which the diary has them; what has a reason of its own is read from where that stands. */
const eventKinds = {
  'version.published': 'version',
  'proposal.declined': 'version',
  'release.built': 'version',
  'code.added': 'codebook',
  'code.edited': 'codebook',
  'code.moved': 'codebook',
  'code.retired': 'codebook',
  'code.reinstated': 'codebook',
  'code.drafted': 'codebook',
  'code.taken-into-use': 'codebook',
  'code.merged': 'codebook',
  'codings.moved': 'codebook',
  'codings.confirmed': 'codebook',
  'codings.taken-away': 'codebook',
  'codebook.undone': 'codebook',
  'codebook.imported': 'codebook',
  'round.opened': 'round',
  'round.locked': 'round',
  'round.reconciled': 'round',
  'notice.published': 'notice',
  'attributes.decided': 'notice',
  'originals.destroyed': 'notice',
} as const satisfies Partial<Record<EventType, DiaryKind>>

export const diaryEvents = Object.keys(eventKinds) as (keyof typeof eventKinds)[]

/** The kind of an event in the diary; null for what is no decision. */
export function diaryKindOf(type: EventType): DiaryKind | null {
  return (eventKinds as Partial<Record<EventType, DiaryKind>>)[type] ?? null
}

export type DiaryLine = {
  readonly id: string
  readonly at: Date
  /** Null when no member did it. */
  readonly by: string | null
  readonly kind: DiaryKind
  /** What was done, after who did it. */
  readonly did: string
  /** Handles of what it was about, with the way there below the project; an empty path for what has none. */
  readonly about: readonly { readonly name: string; readonly path: string }[]
  /** What was written: the memo, or the reason. Empty where nothing was. */
  readonly words: string
}

/** Lines gathered by their day in universal time, in the order given. */
export function byDay(lines: readonly DiaryLine[]): readonly (readonly [string, readonly DiaryLine[]])[] {
  const days = new Map<string, DiaryLine[]>()
  for (const line of lines) {
    const day = line.at.toISOString().slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return [...days]
}

/** The diary as Markdown, oldest day first; what people wrote stands as a quotation, so that no sign of theirs becomes a heading. */
export function diaryMarkdown(title: string, lines: readonly DiaryLine[]): string {
  const days = byDay(lines).map(([day, ofDay]) => [`## ${day}`, ...ofDay.map(entry)].join('\n\n'))
  return `${[`# ${oneLine(title)}: project diary`, ...days].join('\n\n')}\n`
}

function entry({ at, by, did, about, words }: DiaryLine): string {
  const names = about.map(({ name }) => oneLine(name)).join(', ')
  const head = `${at.toISOString().slice(11, 16)} UTC, ${[oneLine(by ?? 'Codicil'), did, names].filter(Boolean).join(' ')}`
  const said =
    words === ''
      ? []
      : [
          words
            .split(/\r\n|\r|\n/)
            .map((line) => `> ${line}`.trimEnd())
            .join('\n'),
        ]
  return [head, ...said].join('\n\n')
}

function oneLine(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/([\\`*_#[\]<>|])/g, '\\$1')
    .trim()
}
