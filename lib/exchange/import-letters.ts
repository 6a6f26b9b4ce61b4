import type { BesideKind, BesidePart } from '@/lib/domain/comment/beside'
import type { LeftOutLine } from '@/lib/domain/comment/import-account'
import type { IncomingLetter, LetterEntry, LetterPart } from '@/lib/domain/comment/incoming-file'
import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'
import { mac } from '@/lib/server/mac'
import type { ReadRow, RowDraft } from '@/lib/services/comment/submission-of-row'
import type { RowRead } from './import-rows'

type Place = {
  readonly file: number
  readonly channel: ReadRow['channel']
  readonly isBesideTable: boolean
  /** The letters are several people's in one document: the text that they comment on goes with the first of them. */
  readonly isCopy: boolean
}

/** Letter by letter: its parts as texts of one submission, what is set apart beside them. A letter is counted by its place. */
export async function* letterRows(entries: AsyncIterable<LetterEntry>, place: Place, seen: Set<string>): AsyncGenerator<RowRead> {
  let row = 0
  let carried: readonly BesidePart[] = []
  for await (const entry of entries) {
    row += 1
    if (entry.kind === 'letter') {
      const read = letterRow(entry.letter, { ...place, row }, seen, carried)
      carried = place.isCopy && !read.row ? [...carried, ...entry.letter.parts.map(besidePart)] : []
      yield read
    } else {
      const why = `${entry.fault.place}: ${nameless(entry.fault.sentence)}`
      yield { row: null, left: [{ file: place.file, row, column: 0, outcome: 'refused', why }] }
    }
  }
}

function letterRow(
  letter: IncomingLetter,
  place: Place & { row: number },
  seen: Set<string>,
  carried: readonly BesidePart[],
): RowRead {
  const { file, row, channel, isBesideTable } = place
  const left: LeftOutLine[] = []
  const leave = (column: number, outcome: LeftOutLine['outcome'], why: string) => left.push({ file, row, column, outcome, why })
  if (letter.parts.length === 0) leave(0, 'empty', 'There are no words in this letter.')
  for (const remark of letter.remarks) leave(0, 'remark', nameless(remark))

  const cameAs = letterMac(letter)
  const known = Buffer.from(cameAs).toString('base64')
  const isTwice = seen.has(known)
  const only = onlyWords(letter.parts)
  const drafts: (RowDraft & { beside: BesidePart[] })[] = []
  const ahead = [...carried]
  for (const [nth, part] of letter.parts.entries()) {
    const isFrame = isBesideTable && part.kind === 'body'
    const door = textAtTheDoor(part.text)
    if (part !== only && (part.setApart || isFrame)) {
      leave(nth + 1, 'apart', `${part.place}: ${isFrame ? 'It stands around the table.' : (part.remark ?? spoken[part.kind])}`)
      const beside = drafts.at(-1)?.beside ?? ahead
      beside.push(besidePart(part))
    } else if (door.status === 'refused') leave(nth + 1, 'refused', `${part.place}: ${door.why}`)
    else if (isTwice) leave(nth + 1, 'duplicate', 'The same letter stands in this file before.')
    else {
      const remark =
        part === only ? 'There is nothing else in this letter, so it waits as a comment. Look whose words they are.' : part.remark
      if (remark) leave(nth + 1, 'remark', `${part.place}: ${remark}`)
      drafts.push({ ...draftOf(letter, part, nth + 1, door.text, row), beside: drafts.length === 0 ? ahead : [] })
    }
  }
  if (drafts.length === 0) return { row: null, left }
  seen.add(known)
  return { row: { file, row, channel, drafts, cameAs }, left }
}

const spoken: Readonly<Record<LetterPart['kind'], string>> = {
  body: 'Set apart.',
  'quoted-reply': 'Probably an earlier message that was answered.',
  signature: 'Probably a signature.',
  'margin-comment': 'Set apart.',
  'tracked-change': 'Set apart.',
  'attachment-text': 'Set apart.',
}
const besideKinds: Readonly<Partial<Record<LetterPart['kind'], BesideKind>>> = {
  'quoted-reply': 'quotedReply',
  signature: 'signature',
}

function besidePart({ kind, text, place }: LetterPart): BesidePart {
  return { kind: besideKinds[kind] ?? 'copied', words: text, place, before: '', after: '' }
}

/** Of a message in which all seems quoted or signed, what is taken for its words after all: nothing that came in is lost. */
function onlyWords(parts: readonly LetterPart[]): LetterPart | undefined {
  if (!parts.every(({ setApart, kind }) => setApart && kind in besideKinds)) return undefined
  return parts.find(({ kind }) => kind === 'quoted-reply') ?? parts[0]
}

/** A reader may name a file inside a file, and people call files by their names. */
function nameless(sentence: string): string {
  return sentence.replace(/"[^"]*"/gu, 'a file in it')
}

/** One mailbox address is one commenter's; names are not, since whoever saved a document stands in it too. */
function draftOf(letter: IncomingLetter, { quote, proposedText }: LetterPart, column: number, text: string, line: number) {
  return {
    ...{ line, column, text, proposedText, quote, target: null, sentOn: letter.sentOn, attributes: {}, answers: {} },
    commenterKey: letter.sender?.email?.toLowerCase() ?? null,
    vault: vaultOf(letter),
  }
}

function vaultOf({ sender, messageId, inReplyTo }: IncomingLetter): Record<string, string> {
  const facts = { name: sender?.name, email: sender?.email, ...sender?.other, messageId, inReplyTo }
  return Object.fromEntries(Object.entries(facts).flatMap(([key, value]) => (value ? [[key, value] as const] : [])))
}

/** A message is known by its own id; anything else by who wrote what, where the file's name stands in for a sender not named. */
function letterMac({ messageId, sender, sentOn, parts }: IncomingLetter): Uint8Array<ArrayBuffer> {
  const who = [sender?.name ?? '', sender?.email?.toLowerCase() ?? '']
  if (messageId !== null) return mac('import-letter', 'message', messageId, ...who)
  const from = who.join('') === '' ? [sender?.other.file ?? ''] : who
  const words = parts.flatMap(({ kind, text, place, quote }) => [kind, place, quote?.exact ?? '', text])
  return mac('import-letter', 'words', ...from, sentOn ?? '', ...words)
}
