import { hash, verify } from '@node-rs/argon2'

// 64 MB a hash: more than two at once would let a crowd at the sign-in page take the memory of the machine.
const parameters = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }
let running = 0
const waiting: (() => void)[] = []

export async function hashPassword(password: string): Promise<string> {
  return oneOfTwo(() => hash(password, parameters))
}

let dummy: Promise<string> | undefined

/** Takes the same time whether or not there is a hash to compare with. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password')
  const against = stored ?? (await dummy)
  const matches = await oneOfTwo(() => verify(against, password))
  return stored !== null && matches
}

async function oneOfTwo<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
