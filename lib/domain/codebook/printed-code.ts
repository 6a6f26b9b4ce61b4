import { type CodeNode, type PlacedCode, toTree } from './tree'

/** The words of a code, as a codebook prints them. */
export const printedParts = ['shortDefinition', 'definition', 'useWhen', 'notWhen', 'example'] as const
export type PrintedPart = (typeof printedParts)[number]

export const partNames: Readonly<Record<PrintedPart, string>> = {
  shortDefinition: 'In short',
  definition: 'Definition',
  useWhen: 'Use when',
  notWhen: 'Do not use when',
  example: 'Example',
}

/** A content code as a codebook of one moment has it. `colour` is 1 to 15. */
export type PrintedCode = PlacedCode &
  Readonly<Record<PrintedPart, string>> & { readonly handle: string; readonly colour: number }

/** The codes as a reader meets them, each category before what it holds; `depth` counts from 0. */
export function inPrintedOrder<Code extends PlacedCode>(
  codes: readonly Code[],
): { readonly code: Code; readonly depth: number }[] {
  const flat = (nodes: readonly CodeNode<Code>[], depth: number): { code: Code; depth: number }[] =>
    nodes.flatMap(({ code, children }) => [{ code, depth }, ...flat(children, depth + 1)])
  return flat(toTree(codes), 0)
}
