import { spawn } from 'node:child_process'
import { StartProblem } from '@/lib/server/start-problem'
import { quiet } from './children'

const seed = 'prisma/seed.ts'

/** Loads the example project where it is not there yet; answers what the seed says of its people. */
export async function loadExample(environment: Record<string, string>): Promise<string> {
  console.log('Loading the example project ...')
  const child = spawn(process.execPath, [...quiet, '--import', 'tsx', seed], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new StartProblem('The example project could not be loaded; what the seed said stands above.')
  return said.trim()
}
