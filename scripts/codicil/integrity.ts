import { checkIntegrity } from '@/lib/exchange/check-integrity'
import { StartProblem } from '@/lib/server/start-problem'

/** `integrity`: whether chain, published texts, texts of comments, codings, originals and what was set apart are as the program wrote them. */
export async function integrityCommand(): Promise<void> {
  const damage: string[] = []
  for (const { project, chain, parts } of await checkIntegrity()) {
    const erased = chain.erased > 0 ? `, detail of ${chain.erased} erased by withdrawals` : ''
    console.log(`${project}: ${chain.events} events, ${chain.sealed} sealed${erased}`)
    for (const { name, count } of parts) console.log(`  ${count} ${name}`)
    damage.push(...[...chain.damage, ...parts.flatMap((part) => part.damage)].map((sentence) => `${project}: ${sentence}`))
  }
  if (damage.length > 0) throw new StartProblem(`${damage.join('\n')}\nRestore a backup from before the damage.`)
  console.log('Everything is as it was written.')
}
