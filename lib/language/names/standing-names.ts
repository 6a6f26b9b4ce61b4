import type { Candidate } from '@/lib/domain/privacy/candidate'
import type { Category } from '@/lib/domain/privacy/categories'

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`
const particle = '(?:of|the|for|and|&|de|da|do|du|des|di|der|von|van|del|la|le|al|in|at|y|e)'
const long = String.raw`${name}(?:[ \u00a0]+(?:${particle}[ \u00a0]+){0,2}${name}){0,5}`
const afterOf = String.raw`(?:the[ \u00a0]+)?${name}(?:[ \u00a0]+(?:(?:and|&|of|the|in|at|de|la)[ \u00a0]+){0,2}${name}){0,4}`

/** Names that show by the words around them, whatever stands in a list. */
const standing: readonly { readonly pattern: RegExp; readonly category: Category; readonly reason: string }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:${name}[ \u00a0]+){0,4}(?:University|College|Universität|Universiteit|Université|Universidade?|Universidad|Università|Hochschule|Polytechnic|Institute|Academy)[ \u00a0]+(?:of|for|de|di|do|da|von|van|der|du|des|,)[ \u00a0]*${afterOf}(?:[ \u00a0]*\(\p{Lu}[\p{L}-]{1,9}\))?`,
      'gu',
    ),
    category: 'university',
    reason: 'Names a place of learning.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?<!\. )${long}[ \u00a0]+(?:University|College|Polytechnic|Universität|School|Academy|Institute)(?![\p{L}\p{M}])(?:[ \u00a0]+${name}(?=[,.;:!?)\n]|$))?(?:[ \u00a0]*\(\p{Lu}[\p{L}-]{1,9}\))?`,
      'gu',
    ),
    category: 'university',
    reason: 'Names a place of learning.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?:Department|Dept\.?|Faculty|School|Division|Office|Centre|Center|Institute|Unit|Directorate|Library|Museum|Hospital|Ministry|Council|Bank|Bishop|Duke|Earl)[ \u00a0]+(?:of|for)[ \u00a0]+${afterOf}`,
      'gu',
    ),
    category: 'unit',
    reason: 'Names a part of an organisation.',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}])${name}(?:[ \u00a0]+(?:(?:of|and|&|for)[ \u00a0]+)?${name}){0,4}[ \u00a0]+(?:Ltd|Limited|Inc|LLC|PLC|plc|GmbH|AG|BV|SA|Corp|Corporation|Foundation|Trust|Society|Association|Council|Hospital|Consortium|Group|Bank|Museum|Press|Party)(?![\p{L}\p{M}])\.?`,
      'gu',
    ),
    category: 'organisation',
    reason: 'Names a body.',
  },
]

const opensSentence = /(?:^|[.!?\n:;•“"]\s*)$/u
const leading =
  /^(?:The|At|In|From|My|Our|Your|Their|His|Her|When|While|After|Before|As|A|An|And|But|I|We|For|With|To|By|On|Since|Also|This|That|These|Those|Both|Like|Unlike|Of|It|If|So|Here|Is|Was|Are|Dear|Hi|Hello)[ \u00a0]+/u

export function standingNames(text: string): readonly Candidate[] {
  return standing.flatMap(({ pattern, category, reason }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      let [start, surface] = [match.index, match[0]]
      while (leading.test(surface)) {
        const without = surface.replace(leading, '')
        if (
          start !== match.index ||
          opensSentence.test(text.slice(Math.max(0, start - 3), start)) ||
          /^(?:The|I|A|An)[ \u00a0]/.test(surface)
        ) {
          start += surface.length - without.length
          surface = without
        } else break
      }
      if (!/[ \u00a0]/.test(surface)) return []
      return [{ start, end: start + surface.length, category, reason, tier: 'auto' as const, finder: 'standing' }]
    }),
  )
}

const introductions: readonly RegExp[] = [
  /\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir)[ \u00a0]+(?:full[ \u00a0]+|first[ \u00a0]+|last[ \u00a0]+)?name(?:['’]s|[ \u00a0]+is|[ \u00a0]+was|:)[ \u00a0]+(?<name>[\p{L}][\p{L}\p{M}'’.-]*(?:[ \u00a0]+\p{Lu}[\p{L}\p{M}'’.-]*){0,3})/gu,
  /\b(?:[Ss]igned|[Nn]ame|[Ff]rom|[Aa]uthor|[Cc]ontact|[Ss]ubmitted by|[Ww]ritten by|[Pp]osted by)[ \u00a0]*[:,][ \u00a0]*(?<name>\p{Lu}[\p{L}\p{M}'’.-]*(?:[ \u00a0]+(?:(?:de|da|van|von|der|bin|al|el)[ \u00a0]+)?\p{Lu}[\p{L}\p{M}'’.-]*){0,3})(?=\s*(?:[,.;\n(<–-]|$))/gu,
  /\b(?:[Ii]['’]?m|[Ii] am|[Tt]his is|[Cc]all me|[Nn]amed|[Cc]alled|nicknamed|known as|aka|a\.k\.a\.)[ \u00a0]+["“'‘]?(?<name>\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*(?:[ \u00a0]+(?:(?:de|da|van|von|der|bin|al|el)[ \u00a0]+)?\p{Lu}[\p{L}\p{M}'’-]+){0,3})(?=["”'’]?(?:[ \u00a0]*[,.;!\n(–-]|[ \u00a0]+(?:and|from|at|here|who|by|on|in)\b|["”]|$))/gu,
]

/** `my name is ...`, `From: ...`, `I am Noor,`: names that are said to be names. */
export function introducedNames(text: string): readonly Candidate[] {
  return introductions.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const said = match.groups?.name?.replace(/[.’'-]+$/u, '') ?? ''
      const start = match.index + match[0].lastIndexOf(said)
      if (said.length < 2 || /^(?:I|The|A|An|It|He|She|They|We|Also|Not|So|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)$/.test(said))
        return []
      return [
        {
          start,
          end: start + said.length,
          category: 'person' as const,
          reason: 'Is said to be a name.',
          tier: 'auto' as const,
          finder: 'standing',
        },
      ]
    }),
  )
}

const farewell =
  /(?:^|\n)[ \t]*(?:(?:kind|best|warm|many|with|yours|all the|warmest|kindest)[ \u00a0]+)*(?:regards|wishes|thanks|cheers|sincerely|faithfully|truly|best|love|yours|respectfully|signed|sent by|xx?|ta)[ \t]*[,!.]*[ \t]*\n+(?<lines>[^\n]{2,80}(?:\n[^\n]{2,80}){0,5})/giu

/** What stands under a farewell: a signature, whatever its lines say. The first line is a name. */
export function signatures(text: string): readonly Candidate[] {
  return [...text.matchAll(farewell)].flatMap((match) => {
    const lines = match.groups?.lines ?? ''
    let at = match.index + match[0].length - lines.length
    return lines.split('\n').flatMap((line, nth) => {
      const start = at + (line.length - line.trimStart().length)
      const shown = line.trim()
      at += line.length + 1
      const isShort = shown.split(/\s+/).length <= 8 && /\p{L}/u.test(shown) && !/[.!?]\s+\p{Lu}/u.test(shown)
      if (!isShort || (nth > 0 && !/^[\p{Lu}\p{N}(+]/u.test(shown))) return []
      return [
        {
          start,
          end: start + shown.length,
          category: nth === 0 ? ('person' as const) : ('detail' as const),
          reason: 'Stands in a signature.',
          tier: nth === 0 && shown.split(/\s+/).length <= 4 ? ('auto' as const) : ('flag' as const),
          finder: 'standing',
        },
      ]
    })
  })
}

/** Letters of another script inside a text of Latin letters: often a name as its bearer writes it. */
export function otherScripts(text: string): readonly Candidate[] {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0 || latin / letters < 0.6) return []
  return [...text.matchAll(/(?=\p{L})(?!\p{Script=Latin})[\p{L}\p{M}]+(?:[ \u00a0·・-](?!\p{Script=Latin})[\p{L}\p{M}]+)*/gu)]
    .filter(([run]) => run.length > 1)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      category: 'detail' as const,
      reason: 'Stands in another script.',
      tier: 'flag' as const,
      finder: 'script',
    }))
}
