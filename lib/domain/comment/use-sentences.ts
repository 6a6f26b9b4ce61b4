import { sentences } from '../span/sentences'
import type { Span } from '../span/span'
import { type UseLexicon, useLexicons } from './use-lexicon'
import type { Use } from './uses'

/** A sentence that seems to speak of what may be done with the comment. `unclear`: on a condition, or without a yes or no. */
export type UseSentence = Span & { readonly use: Use; readonly answer: 'yes' | 'no' | 'unclear' }

const onCondition =
  /\b(?:ask|check with|consult|tell|let me know|contact|confirm|approve|approval|permission|consent|talk to)\b.{0,60}\b(?:before|first|prior)\b|\b(?:before|unless|until|prior to|only if|provided|as long as|without (?:asking|checking|my|our|prior|first|express|written))\b/iu

/**
 * Sentences that speak of use, with the use and the answer they suggest; one for each use. Finds rather too much: a person
 * decides each, and no comment that has one is admitted before. English, and the basics of German, French and Spanish.
 */
export function findUseSentences(text: string): UseSentence[] {
  return sentences(text).flatMap((span) => {
    const sentence = text.slice(span.start, span.end).slice(0, 2000)
    const found = new Map<Use, UseSentence['answer']>()
    for (const lexicon of useLexicons)
      for (const [use, answer] of read(sentence, lexicon)) if (!found.has(use)) found.set(use, answer)
    return [...found].map(([use, answer]) => ({ ...span, use, answer }))
  })
}

function read(sentence: string, lexicon: UseLexicon): [Use, UseSentence['answer']][] {
  const lifted = lexicon.yesAfterAll.test(sentence)
  if (lexicon.inConfidence.test(sentence))
    return (['quote', 'show', 'archive'] as const).map((use) => [use, lifted ? 'yes' : 'no'])
  if (!lexicon.self.test(sentence)) return []
  return lexicon.topics.flatMap(({ form, uses }) => {
    const place = form.exec(sentence)
    if (!place) return []
    const answer = answerTo(sentence, place.index, place[0], lexicon)
    return answer === null ? [] : uses.map((use): [Use, UseSentence['answer']] => [use, answer])
  })
}

/** What is said in the part of the sentence around the topic; null when it is neither granted nor refused there. */
function answerTo(sentence: string, at: number, topic: string, lexicon: UseLexicon): UseSentence['answer'] | null {
  const start = Math.max(
    ...[...sentence.slice(0, at).matchAll(/[;:]|,? (?:but|aber|mais|pero) /giu)].map(({ index, 0: sign }) => index + sign.length),
    0,
  )
  const after = sentence.slice(at)
  const end = after.search(/[;:]|,? (?:but|aber|mais|pero) /iu)
  const around = sentence.slice(start, end === -1 ? sentence.length : at + end)
  if (lexicon.yesAfterAll.test(around)) return 'yes'
  if (onCondition.test(around)) return 'unclear'
  if (lexicon.no.test(around) || /\banonym|anónim/iu.test(topic)) return 'no'
  return lexicon.yes.test(around) ? 'yes' : null
}
