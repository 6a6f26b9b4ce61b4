/** The units of two coders behind a 2 x 2 table: both yes, only the first, only the second, neither. */
export function table(both: number, onlyFirst: number, onlySecond: number, neither: number): (0 | 1)[][] {
  const times = (count: number, first: 0 | 1, second: 0 | 1) => Array.from({ length: count }, () => [first, second])
  return [...times(both, 1, 1), ...times(onlyFirst, 1, 0), ...times(onlySecond, 0, 1), ...times(neither, 0, 0)]
}
