import type { Candidate } from '@/lib/domain/privacy/candidate'
import { foldName } from './gazetteer/fold-name'
import { isEnglishWord } from './gazetteer/gazetteer'

const written = /(?<![\p{L}\p{N}_@./:])@[\p{L}_][\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4})?/gu
const labelled =
  /(?<![\p{L}\p{N}])(?:twitter|insta(?:gram)?|snap(?:chat)?|tiktok|telegram|discord|skype|github|mastodon|bluesky|linkedin|reddit|gamertag|psn|user ?name|handle|gmail|hotmail)(?: (?:name|handle|id|account|user(?:name)?))?(?:[ \u00a0]?[:=][ \u00a0]?|[ \u00a0](?:is|as)[ \u00a0])(?<name>[\p{L}\p{N}][\p{L}\p{N}_.-]{2,40})/giu
const apart = /(?<![\p{L}\p{N}_@./:])@[ \u00a0](?<name>[\p{L}_][\p{L}\p{N}_.-]{2,40})/gu
const scored = /(?<![\p{L}\p{N}_@./:#-])(?=[\p{L}\d_]*\p{L})[\p{L}\d]{2,20}_[\p{L}\d_]{2,30}(?![\p{L}\p{N}(./:-])/gu

/** Names in social networks: behind an `@` or the word for the network, or joined by a low line. */
export function handles(text: string): Candidate[] {
  const sure = [...text.matchAll(written)].map((match) => candidate(match.index, match[0], 'auto'))
  const said = [...text.matchAll(labelled), ...text.matchAll(apart)].flatMap((match) => {
    const name = match.groups?.name?.replace(/[.-]+$/, '') ?? ''
    if (name.length < 3 || isEnglishWord(foldName(name)) || /^\d+$/.test(name)) return []
    return [candidate(match.index + match[0].lastIndexOf(name), name, /[\d_.]/.test(name) ? 'auto' : 'flag')]
  })
  const joined = [...text.matchAll(scored)].map((match) => candidate(match.index, match[0], 'flag'))
  return [...sure, ...said, ...joined].filter(({ start, end }) => end - start > 2)
}

function candidate(start: number, surface: string, tier: Candidate['tier']): Candidate {
  const bare = surface.replace(/[.-]+$/, '')
  return { start, end: start + bare.length, category: 'handle', tier, finder: 'form', reason: 'Has the form of a handle.' }
}
