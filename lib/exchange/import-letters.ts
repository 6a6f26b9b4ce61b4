import type { LeftOutLine } from '@/lib/domain/comment/import-account'
import type { IncomingLetter, LetterEntry, LetterPart } from '@/lib/domain/comment/incoming-file'
import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'
import { mac } from '@/lib/server/mac'
import type { ReadRow } from '@/lib/services/comment/submission-of-row'
import type { RowRead } from './import-rows'

type Place = { readonly file: number; readonly channel: ReadRow['channel']; readonly isBesideTable: boolean }

/** Letter by letter: its parts as texts of one submission, what is set apart accounted for. A letter is counted by its place. */
export async function* letterRows(entries: AsyncIterable<LetterEntry>, place: Place, seen: Set<string>): AsyncGenerator<RowRead> {
  let row = 0
  for await (const entry of entries) {
    row += 1
    if (entry.kind === 'letter') yield letterRow(entry.letter, { ...place, row }, seen)
    else {
      const why = `${entry.fault.place}: ${entry.fault.sentence}`
      yield { row: null, left: [{ file: place.file, row, column: 0, outcome: 'refused', why }] }
    }
  }
}

function letterRow(letter: IncomingLetter, place: Place & { row: number }, seen: Set<string>): RowRead {
  const { file, row, channel, isBesideTable } = place
  const left: LeftOutLine[] = []
  const leave = (column: number, outcome: LeftOutLine['outcome'], why: string) => left.push({ file, row, column, outcome, why })
  if (letter.parts.length === 0) leave(0, 'empty', 'There are no words in this letter.')

  const cameAs = letterMac(letter)
  const known = Buffer.from(cameAs).toString('base64')
  const isTwice = seen.has(known)
  const drafts = letter.parts.flatMap((part, nth): ReadRow['drafts'][number][] => {
    const isFrame = isBesideTable && part.kind === 'body'
    const door = textAtTheDoor(part.text)
    if (part.setApart || isFrame)
      leave(nth + 1, 'apart', `${part.place}: ${isFrame ? 'It stands around the table.' : (part.remark ?? spoken[part.kind])}`)
    else if (door.status === 'refused') leave(nth + 1, 'refused', `${part.place}: ${door.why}`)
    else if (isTwice) leave(nth + 1, 'duplicate', 'The same letter stands in this file before.')
    else return [draftOf(letter, part, nth + 1, door.text, row)]
    return []
  })
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
