import type { Why } from '../result'

/** A number over spans, or why there is none. */
export type SpanNumber =
  | { readonly status: 'value'; readonly value: number }
  | { readonly status: 'undefined'; readonly why: Why }

/** `top / bottom`, one minus it, or no number where there is nothing to divide by. */
export function oneMinus(top: number, bottom: number, why: Why = 'no-variation'): SpanNumber {
  return isNothing(bottom) ? { status: 'undefined', why } : { status: 'value', value: 1 - top / bottom }
}

export function share(top: number, bottom: number, why: Why = 'no-data'): SpanNumber {
  return isNothing(bottom) ? { status: 'undefined', why } : { status: 'value', value: top / bottom }
}

/** Sums of lengths that should cancel out leave a trace of the last digits behind. */
function isNothing(amount: number): boolean {
  return Math.abs(amount) < 1e-9
}
