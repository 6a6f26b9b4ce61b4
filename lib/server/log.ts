import { randomBytes } from 'node:crypto'
import { pino } from 'pino'

// An allow-list by construction: nothing but these few fields is ever handed to the logger. No addresses, no parameters, no input.
const out = pino({
  base: null,
  level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
  timestamp: pino.stdTimeFunctions.isoTime,
})

export const log = {
  /** Writes a fault without its message, which may quote what somebody wrote; returns the number to show. */
  fault(error: unknown): string {
    const id = randomBytes(4).toString('hex')
    const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown }
    const frames = String(stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim())
    out.error({ id, name: String(name ?? typeof error), code: typeof code === 'string' ? code : undefined, frames }, 'fault')
    return id
  },
  info(what: string, numbers: Readonly<Record<string, number>> = {}): void {
    out.info(numbers, what)
  },
}
