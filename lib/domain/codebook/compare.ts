import { inPrintedOrder, type PrintedCode, type PrintedPart, printedParts } from './printed-code'

export type ChangedCode = {
  readonly before: PrintedCode
  readonly after: PrintedCode
  readonly isRenamed: boolean
  /** Parts of its wording that say something else; line ends and blanks around do not count. */
  readonly parts: readonly PrintedPart[]
  /** It stands under another category. */
  readonly isMoved: boolean
}

export type CodebookComparison = {
  readonly added: readonly PrintedCode[]
  /** Retired, or merged into another. */
  readonly gone: readonly PrintedCode[]
  /** In the order of the later codebook; new colours alone do not count. */
  readonly changed: readonly ChangedCode[]
  readonly same: number
  /** The codes that both have stand in the same order. */
  readonly isSameOrder: boolean
}

/** What became different from one codebook to a later one. */
export function compareCodebooks(before: readonly PrintedCode[], after: readonly PrintedCode[]): CodebookComparison {
  const earlier = new Map(before.map((code) => [code.id, code]))
  const later = new Set(after.map(({ id }) => id))
  const order = (codes: readonly PrintedCode[], known: { has(id: string): boolean }) =>
    inPrintedOrder(codes).flatMap(({ code }) => (known.has(code.id) ? [code.id] : []))
  const stayed = inPrintedOrder(after).flatMap(({ code }) => {
    const old = earlier.get(code.id)
    return old ? [changeOf(old, code)] : []
  })
  const changed = stayed.filter(({ isRenamed, parts, isMoved }) => isRenamed || isMoved || parts.length > 0)
  return {
    added: inPrintedOrder(after).flatMap(({ code }) => (earlier.has(code.id) ? [] : [code])),
    gone: inPrintedOrder(before).flatMap(({ code }) => (later.has(code.id) ? [] : [code])),
    changed,
    same: stayed.length - changed.length,
    isSameOrder: order(before, later).join() === order(after, earlier).join(),
  }
}

/** Whether two codebooks print alike. */
export function isSameCodebook({ added, gone, changed, isSameOrder }: CodebookComparison): boolean {
  return added.length + gone.length + changed.length === 0 && isSameOrder
}

function changeOf(before: PrintedCode, after: PrintedCode): ChangedCode {
  return {
    ...{ before, after },
    isRenamed: before.name !== after.name,
    parts: printedParts.filter((part) => plain(before[part]) !== plain(after[part])),
    isMoved: before.parentId !== after.parentId,
  }
}

function plain(words: string): string {
  return words.replace(/\r\n?/g, '\n').trim()
}
