import { dice } from '@/lib/domain/coding/dice'

/** A text with the places where its people stand, as half-open UTF-16 offsets. */
export type Planted = { readonly text: string; readonly people: readonly { readonly start: number; readonly end: number }[] }

const people = `
Sarah Whitcombe|Priya Raghunathan|Oluwaseun Adebayo|Nguyễn Thị Minh Khai|Wojciech Szczepański|Fatima Zahra El Idrissi|José Luis Gonçalves|Siobhán Ní Dhomhnaill|Kwame Asante-Mensah
Thandiwe Mkhabela|Hiroshi Takahashi|Chimamanda Okonjo|Björn Sigurðsson|Zeynep Yıldırım|Dmitri Volkonsky|Liu Xiaoming|Park Ji-hoon|Anneliese van den Heuvel|Mohammed bin Rashid
Aoife O’Sullivan|Rajesh Venkatasubramanian|Gabriela Ferreira dos Santos|Matthias Obermüller|Yusuf Hassan|Grace Baker|Will Young|Mark Rivers|Rose Hill|Bill Stone|Hope Field
Jean-Baptiste Lefèvre|Ingrid Solbakken|Tamar Kvirikashvili|Nomvula Dlamini|Hye-jin Seo|Ebele Nwachukwu|Lakshmi Narayanan|Siti Nurhaliza|Agnieszka Wiśniewska|Petros Papanikolaou
Miriam Goldfarb|Tane Ngata|Leilani Kahananui|Abdulrahman Al-Ghamdi|Çağla Demirtaş|Viktor Horvath|Emeka Uzoma|Ayumi Kobayashi|Rebekka Lindqvist|Juan Carlos Quispe Mamani
Marek Dvořák|Ravinder Kaur|Tomasz Zieliński|Esi Boateng|Bao Tran|Farrokh Daruwala|Mei-Ling Hsu|Sven Thorvaldsen|Nadia Benhaddou|Cillian McGrath|Kofi Owusu|Daphne Zwart|Ioana Popescu
Shreya Mukherjee|Tendai Chikwanha|Amara Diallo|Luca Bianchi|Keisha Robinson|Duc Pham|Ifeoma Eze|Oksana Kovalenko|Haruto Inoue|Marisol Villanueva|Gethin Prys-Jones|Catriona MacAulay
`
  .trim()
  .split(/[|\n]/)

/** `{f}` a first name, `{l}` a last one, `{n}` both, `{i}` initial and last, `{s}` first name written small. */
const letters = [
  'Please ask {n} in the library about this, she ran the course before I came.',
  'I disagree with what {f} wrote last week about support.',
  'Dr {l} told us that the clause would never work in a small college.',
  'As Professor {n} pointed out, nobody can do all of that alone.',
  'My line manager, {n}, thinks the same.',
  'Kind regards,\n{n}',
  'Best wishes\n{f}',
  'Thanks,\n\n{n}\nLearning Technologist',
  '{n} and {n} worked on the first version together with the teachers.',
  'The best training I ever had was with {f}, who left in 2019.',
  'When {l} retired, {f} took over the whole team.',
  'Mr. {l} and Mrs. {l} run the workshop each spring.',
  'I am {n} and I have done this work for nine years.',
  'My name is {n}. I teach nursing.',
  'We owe that to {i}, whose report is still the best one.',
  'Contact: {n}, room 4.',
  '"Nobody asked us," said {n}, who supports three departments.',
  'See {l} and {l} (2019) for the same point.',
  'Could you pass this to {f} please? Only {f} knows the history.',
  '{f} says the list is too long, and I think {f} is right.',
  'our technician {f} left and nobody replaced her',
  "{f}'s approach was to sit beside the lecturer; {l}’s was to send a video.",
  'Hi {f},\n\nthis reads well to me. One thing: say more about accessibility.',
  'Dear {n}, thank you for asking us.',
  'The team was {f}, {f} and {f}, with {n} as head.',
  'Before that {n} had the job, and before him {n}.',
  'FROM: {n}\nRE: clause 4',
  'I would name {n} (our former head) as the person who changed this.',
]
const lives = [
  '{n} (born 14 March 1951) is a novelist and teacher. {l} grew up by the sea and studied history.',
  'The bridge was designed by {n} and opened in 1932; {l} received a medal for it.',
  'In 1987 {n} succeeded {n} as chair of the committee.',
  'The film stars {n}, {n} and {n}, and was directed by {n}.',
  'Sir {n} was knighted for services to music.',
  'The album, produced by {n}, reached number three. {l} wrote most of the songs with {f} {l}.',
  '{l} married the painter {n}; their son {f} became a judge.',
  'A street in the old town is named after {n}.',
  'According to the biographer {n}, the queen disliked {l}.',
  'The theorem was proved by {l} in 1911 and, in another way, by {i}.',
  'The court found that Mr {l} had been detained without cause, and that Ms {n} had told the police.',
  'The applicant, {n}, was represented by {i}, a lawyer practising in the capital.',
]
const chatter = [
  'omg {f} just liked my tweet',
  'RT @someone: {n} is killing it tonight',
  '{s} u coming out tonight or what',
  'watching the game with {f} and {s}',
  'just saw {n} at the airport lol',
  'cant believe {n} said that on live tv smh',
  '{n} is trending and I dont even know why',
  'happy birthday {f} !!! love u',
  "{f}'s new song is on repeat",
  'Going to see {n} on Friday so excited',
  'why does {l} always get the penalty',
  '{f} > everyone else, sorry not sorry',
  'I miss {f} so much today',
  'Great interview with {n} on the radio this morning',
  'tell {s} i said hi',
  'ok but {n} in that movie tho',
  'Congrats to {n} and the whole crew',
  'Breaking: {n} resigns after vote',
]
const plain = [
  'I support this clause but the word manager is wrong: most of us manage nothing and nobody.',
  'We have one person for eleven hundred staff. Workshops are nice; what people need is somebody who answers on Tuesday morning.',
  'Please say that accessibility is part of the work and not a favour. Moodle alone does not do it.',
  'The list reads as if one person could do all of this. In my college two half posts share it.',
  'Not sure that the job needs a degree. Patience and a screwdriver got me further.',
  'so tired today lol, why is the bus always late',
  'Honestly the best pizza ever, will go again',
  'I think you missed the point. They never said it was free, just cheaper than Netflix.',
  'Anyone else having trouble with the new update? My phone dies at noon.',
  'Thanks for sharing! I had the same problem and turning it off and on worked.',
  'This is exactly why I left teaching. Too many forms, too little time with students.',
  'Haha that made my day. Cant wait for the weekend',
  'Learning Technologists are often the only people who talk to both IT Services and Student Support.',
  'We call it Digital Education here, others say Educational Development; the words change each time there is a new Head of Service.',
  'If the Virtual Learning Environment goes down in January, nobody asks about pedagogy.',
  'Clause 7 repeats clause 3. Merge them, or say what the difference is.',
  'Why would anyone pay for that when the library has it',
  'Good point about copyright. Ours sends everything to a committee that meets twice a year.',
]

function plant(templates: readonly string[], count: number, seed: string): Planted[] {
  const from = dice(seed)
  const any = <T>(list: readonly T[]) => list[Math.floor(from() * list.length)] as T
  return Array.from({ length: count }, () => {
    const found: { start: number; end: number }[] = []
    const text = any(templates)
      .split(/(\{[flnis]\})/)
      .reduce((written, piece) => {
        if (!/^\{[flnis]\}$/.test(piece)) return written + piece
        const who = any(people)
        const [first = who, ...rest] = who.split(' ')
        const last = rest.join(' ')
        const forms = { f: first, l: last, n: who, i: `${first[0]}. ${last}`, s: first.toLowerCase() }
        const form = forms[piece[1] as keyof typeof forms]
        found.push({ start: written.length, end: written.length + form.length })
        return written + form
      }, '')
    return { text, people: found }
  })
}

export const genres = (count: number) => ({
  letters: plant(letters, count, 'letters'),
  lives: plant(lives, count, 'lives'),
  chatter: plant(chatter, count, 'chatter'),
  plain: plain.map((text) => ({ text, people: [] })),
})
