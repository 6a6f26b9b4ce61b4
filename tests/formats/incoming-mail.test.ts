import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { letterParts } from '@/lib/domain/comment/letter-text'
import { survivesDamage } from './support/broken'
import { lettersOf } from './support/incoming'
import { commentsPart, docxOf } from './support/office'

const head = [
  'From: =?utf-8?Q?Zo=C3=AB_M?= <zoe@example.org>',
  'To: team@example.org',
  'Subject: Re: clause 3',
  'Date: Mon, 2 Mar 2026 00:30:00 +0200',
  'Message-ID: <a1@example.org>',
  'In-Reply-To: <a0@example.org>',
  'MIME-Version: 1.0',
]
const mail = (body: string, type = 'text/plain; charset=utf-8', more: string[] = []) =>
  Buffer.from([...head, `Content-Type: ${type}`, ...more, '', ...body.split('\n')].join('\r\n'))

const kinds = async (file: Uint8Array) =>
  (await lettersOf(file, 'a.eml')).letters[0]?.parts.map(({ kind, text, setApart }) => [kind, text, setApart])

test('a mail tells its sender to the vault, its day by the sender’s clock, and what it answers', async () => {
  const { letters, format } = await lettersOf(mail('Fine.'), 'x')
  expect(format).toBe('eml')
  expect(letters).toMatchObject([
    {
      name: 'Letter 1',
      sender: { name: 'Zoë M', email: 'zoe@example.org', other: { subject: 'Re: clause 3' } },
      sentOn: '2026-03-02',
      messageId: '<a1@example.org>',
      inReplyTo: '<a0@example.org>',
    },
  ])
})

test('what was answered and what is signed is set apart, and nothing is lost', async () => {
  const body =
    'I would write “everybody”.\n\nKind regards,\nZoë\nUniversity of X\n\nOn Mon, 1 Mar 2026 at 10:00, The Team\n<team@example.org> wrote:\n\n> Dear all,\n>> older\n> please comment.\n'
  expect(await kinds(mail(body))).toEqual([
    ['body', 'I would write “everybody”.', false],
    ['signature', 'Kind regards,\nZoë\nUniversity of X', true],
    [
      'quoted-reply',
      'On Mon, 1 Mar 2026 at 10:00, The Team\n<team@example.org> wrote:\n\n> Dear all,\n>> older\n> please comment.',
      true,
    ],
  ])
})

test('answers between quoted lines are not cut from them', async () => {
  const body =
    'On 1 Mar 2026, Team <t@example.org> wrote:\n> 1. Supports staff\n\nNo: students too.\n\n> 2. Is paid\n\nYes.\n-- \nZoë\n\n> the rest\n'
  const parts = (await lettersOf(mail(body), 'a.eml')).letters[0]?.parts ?? []
  expect(parts.map(({ kind, setApart }) => [kind, setApart])).toEqual([
    ['body', false],
    ['signature', true],
    ['quoted-reply', true],
  ])
  expect(parts[0]?.text).toContain('> 2. Is paid\n\nYes.')
  expect(parts[0]?.remark).toContain('nothing was cut')
})

test('an answer below what it answers stays whole, and so does one written into an unmarked copy', async () => {
  expect(await kinds(mail('> Please comment.\n\nI agree.'))).toEqual([
    ['quoted-reply', '> Please comment.', true],
    ['body', 'I agree.', false],
  ])
  const outlook =
    'See my comments below in red.\n\nFrom: Team\nSent: Monday\nTo: Zoë\nSubject: Comment\n\n1. Supports staff\nNot only staff.'
  expect(await kinds(mail(outlook))).toEqual([['body', outlook, false]])
  expect((await kinds(mail(outlook.replace('See my comments below in red.', 'I agree.'))))?.map(([kind]) => kind)).toEqual([
    'body',
    'quoted-reply',
  ])
})

test('a message that is passed on may be the comment itself', async () => {
  const body =
    'For you.\n\n---------- Forwarded message ---------\nFrom: Kim <kim@example.org>\nDate: Sun\nSubject: Clause 2\n\nToo narrow.'
  expect(await kinds(mail(body))).toMatchObject([
    ['body', 'For you.', false],
    ['quoted-reply', expect.stringContaining('Too narrow.'), false],
  ])
})

test.each([
  ['Am 01.03.2026 um 10:00 schrieb Team <t@example.org>:', 'Viele Grüße', 'Von meinem iPhone gesendet'],
  ['Le 1 mars 2026 à 10:00, Team a écrit :', 'Cordialement,', 'Envoyé de mon iPhone'],
  ['El 1 mar 2026, a las 10:00, Team escribió:', 'Saludos', 'Enviado desde mi iPhone'],
])('%s', async (wrote, farewell, device) => {
  expect((await kinds(mail(`Gut.\n\n${farewell}\nZoë\n\n${wrote}\n> alt`)))?.map(([kind]) => kind)).toEqual([
    'body',
    'signature',
    'quoted-reply',
  ])
  expect((await kinds(mail(`Gut.\n\n${device}`)))?.map(([kind]) => kind)).toEqual(['body', 'signature'])
})

test('curly quotes of windows-1252, folded lines and pages of HTML arrive as text', async () => {
  const western = Buffer.concat([mail('', 'text/plain; charset=windows-1252'), iconv.encode('“hi” – 5 €', 'windows-1252')])
  expect((await kinds(western))?.[0]?.[1]).toBe('“hi” – 5 €')
  const flowed = mail('This is one \nlong line.\n\n> quoted \n> too\n\n-- \nZoë', 'text/plain; charset=utf-8; format=flowed')
  expect((await kinds(flowed))?.[0]?.[1]).toBe('This is one long line.')
  const html = mail(
    '<html><head><style>p{}</style></head><body><p>Clause&nbsp;3 is <b>wrong</b>.</p><script>x()</script><div class="gmail_quote"><div>On 1 Mar 2026, Team &lt;t@example.org&gt; wrote:<br></div><blockquote>Dear all</blockquote></div></body></html>',
    'text/html; charset=utf-8',
  )
  expect(await kinds(html)).toEqual([
    ['body', 'Clause\u00a03 is wrong.', false],
    ['quoted-reply', 'On 1 Mar 2026, Team <t@example.org> wrote:\n\n> Dear all', true],
  ])
})

test('attachments that can be read become parts, and of others it is said', async () => {
  const docx = docxOf(
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Supports staff</w:t></w:r><w:commentRangeEnd w:id="0"/></w:p>',
    {
      'word/comments.xml': commentsPart(
        '<w:comment w:id="0" w:author="Zoë"><w:p><w:r><w:t>Students too</w:t></w:r></w:p></w:comment>',
      ),
    },
  )
  const attached = (type: string, name: string, bytes: Uint8Array) =>
    `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}\n`
  const file = mail(
    `--b\nContent-Type: text/plain; charset=utf-8\n\nSee attached.\n${attached('application/vnd.openxmlformats', 'a.docx', docx)}${attached('text/plain', 'b.txt', Buffer.from('And “this”.'))}${attached('image/png', 'c.png', Buffer.from('\x89PNG\r\n', 'latin1'))}--b--`,
    'multipart/mixed; boundary=b',
  )
  const letter = (await lettersOf(file, 'a.eml')).letters[0]
  expect(letter?.parts.map(({ kind, text, place, setApart }) => [kind, text, place, setApart])).toEqual([
    ['body', 'See attached.', 'line 1', false],
    ['attachment-text', 'Supports staff', 'attachment 1, line 1', true],
    ['margin-comment', 'Students too', 'attachment 1, margin comment 1', false],
    ['attachment-text', 'And “this”.', 'attachment 2, line 1', false],
  ])
  expect(letter?.remarks).toEqual([expect.stringContaining('attachment 3')])
})

test('a mailbox is split where messages begin and nowhere else, in chunks of any size', async () => {
  const one = `${mail('Dear all,\n\n>From here on I disagree.\n>>From both\nFrom the start it was wrong.').toString('latin1')}`
  const two = mail('Second.').toString('latin1').replaceAll('\r\n', '\n')
  const box = Buffer.from(
    `From zoe@example.org Mon Mar  2 00:30:00 2026\r\n${one}\r\n\r\nFrom kim@example.org Mon Mar  2 00:31:00 2026\n${two}\n\n`,
    'latin1',
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (size) => {
      const chunks = (async function* () {
        for (let at = 0; at < box.length; at += size) yield box.subarray(at, at + size)
      })()
      const { letters, format } = await lettersOf(chunks, 'all.mbox')
      expect(format).toBe('mbox')
      expect(letters.map(({ name, parts }) => [name, parts.map(({ text }) => text).join('\n')])).toEqual([
        ['Letter 1', 'Dear all,\n\nFrom here on I disagree.\n>From both\nFrom the start it was wrong.'],
        ['Letter 2', 'Second.'],
      ])
    }),
    { numRuns: 15 },
  )
})

test('every line of a letter is in exactly one part, in order', () => {
  const line = fc.constantFrom(
    'own words',
    '> quoted',
    '>> deeper',
    '',
    '-- ',
    'Best wishes',
    'Zoë',
    'On 1 Mar 2026, T wrote:',
    'From: a',
    'Sent: b',
    'To: c',
    'Subject: d',
    '---- Forwarded message ----',
    'see below',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), fc.boolean(), (lines, isMail) => {
      const parts = letterParts(lines.join('\r\n'), { isMail })
      const words = (text: string) => text.split('\n').filter((one) => one.trim() !== '')
      expect(parts.flatMap(({ text }) => words(text))).toEqual(words(lines.join('\n')))
      expect(parts.every(({ text }) => text.trim() !== '')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('damage anywhere in a mail or a mailbox ends in letters or a sentence', async () => {
  const file = mail(
    '--b\nContent-Type: text/html\n\n<p>hi\n--b\nContent-Type: message/rfc822\n\nFrom: a@example.org\nSubject: x\n\nold\n--b--',
    'multipart/mixed; boundary=b',
  )
  await survivesDamage(file, 'a.eml', 40)
  await survivesDamage(Buffer.concat([Buffer.from('From a\n'), file]), 'a.mbox', 40)
})
