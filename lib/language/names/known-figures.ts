import type { Candidate } from '@/lib/domain/privacy/candidate'
import type { Token } from './tokens'

/** Figures of stories and faith, and people of history whom one name tells: nobody's identity, yet names where they stand. */
const anyCase = new Set(
  `batman superman spiderman spider-man deadpool thanos voldemort gandalf frodo yoda vader pikachu naruto goku vegeta shrek
  dumbledore hermione snape dracula frankenstein spongebob squidward kermit elmo cinderella rapunzel pinocchio aladdin mulan
  moana simba hitler stalin jesus buddha allah satan lucifer santa godzilla wolverine aquaman catwoman supergirl batgirl`.split(
    /\s+/,
  ),
)
const capital = new Set('joker hulk thor loki mario luigi elsa nemo sherlock christ muhammad robin flash venom groot'.split(' '))
const several = [
  'mickey mouse|minnie mouse|donald duck|bugs bunny|harry potter|darth vader|luke skywalker|captain america|iron man|wonder woman',
  'black widow|black panther|hello kitty|king kong|james bond|indiana jones|mother teresa|santa claus|peter pan|snow white|jon snow',
  'jar jar binks|jar jar binx|winnie the pooh|joan of arc|homer simpson|bart simpson|peter parker|bruce wayne|clark kent|tony stark',
]
  .join('|')
  .split('|')
  .map((name) => name.split(' '))
const byFirst = new Map<string, string[][]>()
for (const name of several) byFirst.set(name[0] ?? '', [...(byFirst.get(name[0] ?? '') ?? []), name])

/** Where they are spoken of. Half-open UTF-16 offsets; a person has to decide on each. */
export function knownFigures(tokens: readonly Token[]): readonly Candidate[] {
  return tokens.flatMap((token, nth) => {
    const whole = (byFirst.get(token.folded) ?? []).find((name) =>
      name.every(
        (word, at) => tokens[nth + at]?.folded === word && (at === 0 || /^[ \t\u00a0]$/.test(tokens[nth + at]?.gap ?? '')),
      ),
    )
    const last = whole && tokens[nth + whole.length - 1]
    if (last) return [figure(token.start, last.end)]
    const isAlone = anyCase.has(token.folded) || (capital.has(token.folded) && token.shape === 'title' && !token.opens)
    return isAlone ? [figure(token.start, token.end)] : []
  })
}

function figure(start: number, end: number): Candidate {
  return { start, end, category: 'person', tier: 'flag', finder: 'names', reason: 'Is a figure of stories, faith or history.' }
}
