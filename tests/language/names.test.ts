import { expect, test } from 'vitest'
import { genres } from '@/bench/detection-texts'
import { detect } from '@/lib/language/detect'

const hidden = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Please ask Oluwaseun Adebayo about this.', ['Oluwaseun Adebayo']],
  ['I disagree with Thandiwe.', ['Thandiwe']],
  ['Dr Baker told us, and so did Prof. Ada Quill.', ['Baker', 'Ada Quill']],
  ['tell kofi i said hi', ['kofi']],
  ['JOHN SMITH WROTE THIS AND MARY JONES AGREED WITH HIM', ['JOHN SMITH', 'MARY JONES']],
  ['Before that Rose Hill had the job, and after her van den Heuvel.', ['Rose Hill', 'van den Heuvel']],
  ['Grace’s approach was to sit beside people.', ['Grace']],
  ['We owe that to W. Young, whose report is good.', ['W. Young']],
  ['My name is Zbigniew Xu.', ['Zbigniew Xu']],
  ['This reads well.\n\nKind regards,\nNoor Haddad', ['Noor Haddad']],
  ['👩‍👩‍👧 Zoë Kravitz👍🏽 and Renée\u00a0Zellweger came.', ['Zoë Kravitz', 'Renée\u00a0Zellweger']],
  ['Cafe\u0301 talk with Rene\u0301e Fournier.', ['Rene\u0301e Fournier']],
  ['So says 王小明 in our office.', ['王小明']],
  ['thx maria and big up to jonas krajinović, see ya', ['maria', 'jonas krajinović']],
  ['we talked about rike v. holzdeppe and dr abdullayeva knows her', ['rike v. holzdeppe', 'abdullayeva']],
  ['did you hear lil wayne and martin short on monday', ['lil wayne', 'martin short']],
  ['We met Lord Stanley and President Trump there.', ['Lord Stanley', 'President Trump']],
  ['I really think Stan Lee would have liked it.', ['Stan Lee']],
  ['In 1987, when Carder was twenty-five weeks pregnant', ['Carder']],
  ['Hello, this is Dr. Malwina Krupa. Who are you?', ['Malwina Krupa']],
  ["Je m'appelle Awa Ndione et j'habite ici depuis trois ans, selon Keïta.", ['Awa Ndione', 'Keïta']],
  ['Volgens Zwart is de termijn al voorbij, maar Sanne de Wit is het daar niet mee eens.', ['Zwart', 'Sanne de Wit']],
  ['Ich möchte mich bei Herrn Dr. Szeląg und Anna Obermüller für die Hilfe bedanken.', ['Szeląg', 'Anna Obermüller']],
  ['I work at the University of Northern Lights (UNL) in Reading.', ['University of Northern Lights (UNL)', 'Reading']],
])('%s', (text, expected) => {
  expect(hidden(text)).toEqual(expected)
})

test.each([
  'I support this clause, but in January nobody asks about pedagogy.',
  'Moodle, Panopto and H5P are used in the Virtual Learning Environment. Learning Technologists rule.',
  'We call it Digital Education here; the words change with each new Head of Service.',
  'Will it work? May I say that I doubt it? Hope so.',
  'sooo tired today lol, gonna sleep',
  'hhaahaa i definately loved this webinar, recieved the slides allready',
  'The General Assembly asked for a study; Chief Officers of the North West agreed.',
  'the teachers said that the library opens on monday at nine, and that we should bring pens',
])('says nothing of %s', (text) => {
  expect(hidden(text)).toEqual([])
})

test.each([
  ['@quiet_heron Great to hear that the rota is settled', ['@quiet_heron']],
  ['@quiet_heron @tallpine Probably the same in our office', ['@quiet_heron', '@tallpine']],
  ['@quiet_heron Ngozi said so in the meeting', ['@quiet_heron', 'Ngozi']],
  ['@quiet_heron Will says that the rota is settled', ['@quiet_heron', 'Will']],
])('behind those it answers a message begins: %s', (text, expected) => {
  expect(hidden(text)).toEqual(expected)
})

test('a name that stands once with its first name is found again without it', () => {
  const text = 'Siobhán Ní Dhomhnaill ran it. Later DHOMHNAILL left.'
  expect(hidden(text)).toEqual(['Siobhán Ní Dhomhnaill', 'DHOMHNAILL'])
})

test.each([
  ['letters', 0.97],
  ['lives', 0.97],
  ['chatter', 0.94],
] as const)('people of many cultures are found in %s', (genre, atLeast) => {
  const planted = genres(300)[genre].flatMap(({ text, people }) => {
    const found = detect(text)
    return people.map(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{M}]+/gu)].every(({ index, 0: word }) =>
        found.some((one) => one.start <= start + index && start + index + word.length <= one.end),
      ),
    )
  })
  expect(planted.filter(Boolean).length / planted.length).toBeGreaterThanOrEqual(atLeast)
})

test('who is also called otherwise, or is named whole again, is found though written small', () => {
  expect(hidden('you should watch mirksonelle aka Lizzie')).toEqual(['mirksonelle', 'Lizzie'])
  expect(hidden('tanner why do you call Taylor tanner sometimes, any tanner might')).toEqual(['tanner', 'Taylor', 'tanner'])
})

test.each([
  ['The colleges of Nebraska and of South Africa differ.', []],
  ['I moved from Illinois to Brazil.', []],
  ['An X-ray and a C-section, in Tasmania or in Ontario.', []],
  ['We asked Mrs Brazil, and Georgia said no.', ['Brazil', 'Georgia']],
  ['She lives in Chadderton and works in New York.', ['Chadderton', 'New York']],
])('a state or country is as wide as a town is said to be, a person called so is not: %s', (text, names) => {
  expect(hidden(text)).toEqual(names)
})
