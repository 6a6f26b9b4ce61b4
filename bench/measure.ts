export type Measured = { readonly name: string; readonly milliseconds: number; readonly beside: string; readonly ratio: number }

/** Median of `times` runs in milliseconds; what has to be prepared for each run is not counted. */
export async function median(times: number, work: (nth: number) => Promise<unknown> | unknown): Promise<number> {
  const taken: number[] = []
  for (let nth = 0; nth < times; nth++) {
    const began = performance.now()
    await work(nth)
    taken.push(performance.now() - began)
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0
}

/** A time and how many times as long it is as its yardstick, taken in the same minute on the same machine. */
export function against(name: string, milliseconds: number, yardstick: string, ofYardstick: number): Measured {
  return { name, milliseconds, beside: yardstick, ratio: milliseconds / Math.max(0.001, ofYardstick) }
}

export function table(rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ name, milliseconds, beside, ratio }) =>
      `| ${name} | ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} | ${ratio.toFixed(1)} x ${beside} |`,
  )
  return ['| what | ms | beside its yardstick |', '|---|---|---|', ...lines].join('\n')
}
