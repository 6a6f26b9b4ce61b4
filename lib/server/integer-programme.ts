import highs from 'highs'
import type { Choice, Partition, Solve } from '@/lib/domain/agreement/gamma/alignment'

const secondsAtMost = 20

/** A solver for set partitions, by HiGHS compiled to WebAssembly. Where time runs out it answers with the best it found. */
export async function partitionSolver(): Promise<Solve> {
  const solver = await highs()
  return (partition) => {
    const answer = solver.solve(programme(partition), { mip_rel_gap: 0, mip_abs_gap: 1e-9, time_limit: secondsAtMost })
    const columns = answer.Columns as Record<string, { Primal?: number }>
    const chosen = partition.sets.flatMap((_, place) => ((columns[`x${place}`]?.Primal ?? 0) > 0.5 ? [place] : []))
    return answer.Status === 'Optimal' ? { chosen, bound: answer.ObjectiveValue, proven: true } : bestSoFar(partition, chosen)
  }
}

/** Lets each row that nothing was chosen for stand alone; each row’s cheapest share of a set is the bound. */
function bestSoFar({ rows, sets }: Partition, chosen: number[]): Choice {
  const covered = new Set(chosen.flatMap((place) => sets[place]?.rows ?? []))
  const alone = sets.flatMap((set, place) => (set.rows.length === 1 && !covered.has(set.rows[0] ?? -1) ? [place] : []))
  const shares = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  for (const set of sets) {
    for (const row of set.rows) shares[row] = Math.min(shares[row] ?? 0, set.cost / set.rows.length)
  }
  return { chosen: [...chosen, ...alone], bound: shares.reduce((sum, share) => sum + share, 0), proven: false }
}

/** The programme in the LP format: least cost, each row in exactly one set. */
function programme({ rows, sets }: Partition): string {
  const inRow = Array.from({ length: rows }, (): string[] => [])
  for (const [place, set] of sets.entries()) {
    for (const row of set.rows) inRow[row]?.push(`x${place}`)
  }
  const costs = sets.map(({ cost }, place) => `${cost < 0 ? '-' : '+'} ${Math.abs(cost).toFixed(15)} x${place}`)
  const each = inRow.map((names, row) => `r${row}: ${names.join(' + ')} = 1`)
  return `Minimize\nobj: ${costs.join('\n')}\nSubject To\n${each.join('\n')}\nBinary\n${sets.map((_, place) => `x${place}`).join('\n')}\nEnd\n`
}
