import { expect, test } from 'vitest'
import { findUseSentences } from '@/lib/domain/comment/use-sentences'

const said: readonly (readonly [string, string])[] = [
  ['Please do not quote me.', 'quote no'],
  ["Please don't quote this.", 'quote no'],
  ['Don’t quote me on that', 'quote no'],
  ['I would rather not be quoted.', 'quote no'],
  ["I'd prefer not to be quoted verbatim", 'quote no'],
  ['Not to be quoted, please', 'quote no'],
  ['No quotes please.', 'quote no'],
  ['You may not cite this.', 'quote no'],
  ['I do not want my words quoted.', 'quote no'],
  ['Use it if you like but do not attribute it to me.', 'quote no'],
  ['You may quote me.', 'quote yes'],
  ['Feel free to quote any of this.', 'quote yes'],
  ['Happy to be quoted!', 'quote yes'],
  ["I don't mind being quoted.", 'quote yes'],
  ['I have no objection to being quoted word for word.', 'quote yes'],
  ['You can quote this.', 'quote yes'],
  ['Please ask me before you quote this.', 'quote unclear'],
  ['Do not quote without my permission.', 'quote unclear'],
  ['Not for publication.', 'show no'],
  ['This is not for publication', 'quote no'],
  ['Please do not publish this.', 'show no'],
  ['I do not wish this to be made public.', 'show no'],
  ["Please don't share this more widely.", 'show no'],
  ['Please do not circulate my comments.', 'show no'],
  ['You are welcome to publish my comments.', 'show yes'],
  ['Feel free to share this with others.', 'show yes'],
  ['Off the record: nobody reads it.', 'quote no'],
  ['This is off-the-record.', 'show no'],
  ['I write in confidence.', 'quote no'],
  ['In strict confidence, we are short of staff.', 'archive no'],
  ['CONFIDENTIAL', 'quote no'],
  ['Please treat this as confidential.', 'quote no'],
  ['Please keep this private.', 'show no'],
  ['Between you and me, it is a mess.', 'quote no'],
  ['Just between us: no.', 'quote no'],
  ['For your eyes only.', 'show no'],
  ['Not for attribution.', 'quote no'],
  ['Chatham House rule applies.', 'quote no'],
  ['I am happy to be named.', 'thank yes'],
  ['You can use my name.', 'thank yes'],
  ["Please don't use my name.", 'thank no'],
  ['Do not name me.', 'thank no'],
  ['I would like to remain anonymous.', 'thank no'],
  ['Please keep my name out of it.', 'thank no'],
  ['I do not want to be identified.', 'thank no'],
  ['I would be glad to be acknowledged.', 'thank yes'],
  ['No names, please.', 'thank no'],
  ['Leave my name off, please.', 'thank no'],
  ["I don't mind being named.", 'thank yes'],
  ['Please do not use my comment in your research.', 'research no'],
  ['You may use this for your study.', 'research yes'],
  ['I do not consent to my answers being used.', 'research no'],
  ['Please delete this after reading it.', 'research no'],
  ['Happy for you to use my response.', 'research yes'],
  ['I do not agree to take part in the study.', 'research no'],
  ['Feel free to contact me.', 'contact yes'],
  ['Please do not contact me again.', 'contact no'],
  ["I'd be happy to be interviewed.", 'contact yes'],
  ['I am willing to answer follow-up questions.', 'contact yes'],
  ['Please do not archive this.', 'archive no'],
  ['You may deposit this in a repository.', 'archive yes'],
  ['Bitte nicht zitieren.', 'quote no'],
  ['Sie dürfen mich gern zitieren.', 'quote yes'],
  ['Das ist vertraulich.', 'quote no'],
  ['Bitte nicht veröffentlichen!', 'show no'],
  ['Ich möchte nicht namentlich genannt werden.', 'thank no'],
  ['Unter uns gesagt: nein.', 'quote no'],
  ['Ich habe nichts dagegen, zitiert zu werden.', 'quote yes'],
  ['Merci de ne pas me citer.', 'quote no'],
  ['Vous pouvez me citer.', 'quote yes'],
  ['Ceci est confidentiel.', 'quote no'],
  ['Veuillez ne pas publier ce texte.', 'show no'],
  ['Je ne veux pas que mon nom apparaisse.', 'thank no'],
  ['Por favor, no me citen.', 'quote no'],
  ['Pueden citarme.', 'quote yes'],
  ['Esto es confidencial.', 'quote no'],
  ['No quiero que aparezca mi nombre.', 'thank no'],
  ['No publiquen esto, por favor.', 'show no'],
]

test.each(said)('%s', (sentence, suggests) => {
  expect(findUseSentences(sentence).map(({ use, answer }) => `${use} ${answer}`)).toContain(suggests)
})

test.each([
  'Learning technologists support colleagues in their teaching.',
  'The second clause is too narrow and should mention students.',
  'We run workshops and write guidance every year.',
  'Clause 3 speaks of policy, which few of us make.',
  'A technologist advises on tools, contracts and costs.',
  'The pay is not right for the work.',
  'I do not agree with the last sentence.',
  'Handles confidential records of students with care.',
  'Good communication is part of the job.',
  'They publish case studies in journals.',
  'Nobody knows what the title means.',
  'It would be better to say “everybody who teaches”.',
  'Staff quote this policy in every meeting.',
  'Please add something on accessibility.',
  'Die Beschreibung ist zu lang.',
  'La description est trop longue.',
  'La descripción es demasiado larga.',
])('%s is no sentence about use', (sentence) => {
  expect(findUseSentences(sentence)).toEqual([])
})

test('the span is that of the sentence, and one sentence may speak of two uses', () => {
  const text = 'Clause 3 is fine 😀.\nYou may quote me, but please do not use my name. Bye.'
  const found = findUseSentences(text)
  expect(found.map(({ use, answer }) => [use, answer])).toEqual([
    ['quote', 'yes'],
    ['thank', 'no'],
  ])
  expect(new Set(found.map(({ start, end }) => text.slice(start, end)))).toEqual(
    new Set(['You may quote me, but please do not use my name.']),
  )
})

test('a long text without end is read in time', () => {
  const text = `${'please do not quote me on this and that, '.repeat(4000)}${'a'.repeat(50_000)}`
  const before = performance.now()
  expect(findUseSentences(text).length).toBeGreaterThan(0)
  expect(performance.now() - before).toBeLessThan(3000)
})
