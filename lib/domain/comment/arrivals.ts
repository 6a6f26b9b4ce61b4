/** What came in on one day, and with it so far. `day` is 2027-03-31. */
export type ArrivalDay = { readonly day: string; readonly comments: number; readonly total: number }

/** Every day with an arrival, in order, with the running sum. */
export function arrivalCurve(arrivals: readonly { readonly day: string; readonly comments: number }[]): readonly ArrivalDay[] {
  const days = new Map<string, number>()
  for (const { day, comments } of arrivals) days.set(day, (days.get(day) ?? 0) + comments)
  let total = 0
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, comments]) => {
      total += comments
      return { day, comments, total }
    })
}

/** Days from `from` to `to`, negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
