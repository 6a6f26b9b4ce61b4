/** main: the one filled button of a view. plain: no border. low: 28 px. grave: what cannot be taken back. square: only a sign. */
export type ButtonKind = {
  main?: boolean | undefined
  plain?: boolean | undefined
  low?: boolean | undefined
  grave?: boolean | undefined
  square?: boolean | undefined
}

export function buttonClass(kind: ButtonKind): string {
  const names = (['main', 'plain', 'low', 'grave', 'square'] as const).filter((name) => kind[name])
  return ['btn', ...names].join(' ')
}
