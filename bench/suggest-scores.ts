/** What a passage carries, and what was suggested for it, best first. */
export type Guess = { readonly codes: readonly string[]; readonly guessed: readonly string[] }

/**
 * Macro-F1 of the first suggestion (the mean over codes of 2 tp / (2 tp + fp + fn), a passage counting as missed for each code
 * that was not said), and the share of passages for which a right code was among the first one and three.
 */
export function scored(guesses: readonly Guess[]): string {
  const codes = [...new Set(guesses.flatMap((one) => one.codes))]
  const macro = codes.reduce((sum, code) => sum + f1(guesses, code), 0) / codes.length
  const hit = (most: number) =>
    guesses.filter((one) => one.guessed.slice(0, most).some((code) => one.codes.includes(code))).length / guesses.length
  return `macro-F1 ${macro.toFixed(3)}, hit@1 ${hit(1).toFixed(3)}, hit@3 ${hit(3).toFixed(3)}`
}

function f1(guesses: readonly Guess[], code: string): number {
  const said = guesses.filter(({ guessed }) => guessed[0] === code)
  const right = said.filter(({ codes }) => codes.includes(code)).length
  const there = guesses.filter(({ codes }) => codes.includes(code)).length
  return (2 * right) / (said.length + there)
}
