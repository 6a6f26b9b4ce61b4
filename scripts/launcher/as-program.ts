import { Refusal } from '@/lib/server/refusal'
import { StartProblem } from '@/lib/server/start-problem'

/** Runs a program to its end; what goes wrong is one sentence and exit code 1, never a stack trace. */
export async function asProgram(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(sentenceFor(error))
    if (process.env.CODICIL_DEBUG) console.error(error)
    process.exitCode = 1
  }
}

function sentenceFor(error: unknown) {
  if (error instanceof StartProblem || error instanceof Refusal) return error.message
  const { name = 'fault', code } = error as { name?: string; code?: string }
  return `Codicil stopped because of a fault in itself (${code ?? name}). CODICIL_DEBUG=1 shows where.`
}
