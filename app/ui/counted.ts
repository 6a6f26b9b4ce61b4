/** `1 comment`, `2 comments`, `0 comments`: a number with its noun, whose plural ends in s. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
