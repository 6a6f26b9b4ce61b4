import { colourOf } from '../domain/codebook/colour-of'
import { type FileCode, type FileCodebook, mostFileCodes } from '../domain/codebook/file-code'
import { readDescription } from './qda-description'
import { BadXml, readXml, type XmlAttributes } from './xml-events'

const broken =
  'This REFI-QDA codebook (.qdc) is damaged, or holds something that such files never hold. Export it again, and bring that.'

/**
 * The codes of a REFI-QDA codebook (schema 1.0). Of one that was written here the clauses are passed over, as they come with the
 * description; the parts of a definition are told apart by their headings.
 */
export function readQdc(text: string): FileCodebook {
  const codes: FileCode[] = []
  /** Places in `codes` of what is open; -1 for what becomes no code. */
  const stack: number[] = []
  let root = ''
  let origin = ''
  let isTooMany = false
  let clauses = 0
  let clausesFrom = 0
  let words: string | null = null
  let setsOf = 0

  function openCode(attributes: XmlAttributes): void {
    const isRoot = origin === 'Codicil' && stack.length === 0 && attributes.isCodable === 'false'
    if (isRoot && attributes.name === 'Clauses') clausesFrom = stack.length + 1
    if (clausesFrom > 0 && !isRoot) clauses += 1
    if (clausesFrom > 0 || (isRoot && attributes.name === 'Codes')) {
      stack.push(-1)
      return
    }
    const above = stack.findLast((row) => row >= 0)
    const said = attributes.name ?? ''
    const named = origin === 'Codicil' ? /^([A-Z]{1,2}-\d+) (.*)$/su.exec(said) : null
    isTooMany ||= codes.length >= mostFileCodes
    if (!isTooMany)
      codes.push({
        place: `"${said.slice(0, 60)}"`,
        guid: attributes.guid?.replace(/^\{(.*)\}$/, '$1').toLowerCase() ?? null,
        handle: named?.[1] ?? null,
        name: named?.[2] ?? said,
        parent: above ?? null,
        words: { definition: '' },
        colour: colourOf(attributes.color ?? ''),
      })
    stack.push(codes.length - 1)
  }

  function closeDescription(): void {
    const at = stack.at(-1) ?? -1
    const code = codes[at]
    if (code && words !== null) {
      const parts = readDescription(words)
      const said = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ''))
      codes[at] = { ...code, words: { definition: '', ...said } }
    }
    words = null
  }

  try {
    readXml(text, {
      open(name, attributes) {
        if (root === '') {
          root = name
          origin = attributes.origin ?? ''
        }
        if (name === 'Code') openCode(attributes)
        else if (name === 'Description' && stack.length > 0) words = ''
        else if (name === 'Set') setsOf += 1
      },
      text(said) {
        if (words !== null) words += said
      },
      close(name) {
        if (name === 'Description') closeDescription()
        if (name !== 'Code') return
        stack.pop()
        if (stack.length < clausesFrom) clausesFrom = 0
      },
    })
  } catch (error) {
    if (error instanceof BadXml) return { kind: 'refused', faults: [broken] }
    throw error
  }
  if (root !== 'CodeBook')
    return {
      kind: 'refused',
      faults: ['This is XML, but no REFI-QDA codebook. Export the codebook alone (.qdc), and bring that.'],
    }
  if (isTooMany) return { kind: 'refused', faults: [`A codebook has at most ${mostFileCodes} codes here.`] }
  return { kind: 'codebook', codes, remarks: remarksOf(origin, clauses, setsOf) }
}

function remarksOf(origin: string, clauses: number, sets: number): string[] {
  return [
    ...(clauses > 0
      ? [`${clauses === 1 ? 'One clause is' : `${clauses} clauses are`} passed over: clauses come with the description.`]
      : []),
    ...(origin !== 'Codicil' && sets > 0
      ? [`${sets === 1 ? 'One set of codes is' : `${sets} sets of codes are`} passed over.`]
      : []),
  ]
}
