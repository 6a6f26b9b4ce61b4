type Cut = { script: string; leftOut: string[] }

/** A difference script of Prisma without the statements that would drop what only hand-written SQL knows. */
export function withoutByHand(difference: string, names: readonly string[]): Cut {
  const statements = difference.split(/\n\n+/).filter((statement) => statement.replaceAll(/^--.*$/gm, '').trim() !== '')
  const isByHand = (statement: string) => /\bDROP\b/.test(statement) && names.some((name) => statement.includes(`"${name}"`))

  const kept = statements.filter((statement) => !isByHand(statement))
  return {
    script: kept.length > 0 ? `${kept.join('\n\n').trim()}\n` : '',
    leftOut: statements.filter(isByHand),
  }
}
