import { formReceipt } from '@/lib/domain/comment/receipt-code'
import { closeDb, db } from '@/lib/server/db'
import { exampleCall } from './example/call'
import { isLoaded, loadExample } from './example/load'
import { examplePassword, exampleTeam } from './example/people'
import { exampleSlug } from './example/stages/scene'

/** Loads the example project, unless it stands already, and prints who can sign in. */
try {
  if (!(await isLoaded())) await loadExample()
  process.stdout.write(`${await whoIsThere()}\n`)
} finally {
  await closeDb()
}

async function whoIsThere(): Promise<string> {
  const { receiptKey } = await db().project.findUniqueOrThrow({ where: { slug: exampleSlug }, select: { receiptKey: true } })
  const receipt = formReceipt(receiptKey, exampleCall('receipt of commenter 02-12 0', new Date(0)).dice.bytes(17))
  const people = Object.values(exampleTeam).map(
    ({ email, name, roles }) => `  ${email.padEnd(20)} ${name}, ${roles.join(' and ')}`,
  )
  return [
    '',
    'An example project is in it; all its people and comments are invented. Sign in as one of them:',
    ...people,
    `Their password is: ${examplePassword}`,
    `Public page: /d/${exampleSlug} · what became of one comment: /receipt with ${receipt}`,
    '',
  ].join('\n')
}
