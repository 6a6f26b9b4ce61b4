import path from 'node:path'
import { z } from 'zod'
import { StartProblem } from './start-problem'

export type Settings = {
  /** Absolute. */
  dataFolder: string
  /** Where the key is read from when it is not given by itself; outside the data folder, so that no backup holds both. */
  keyFile: string
  key: Buffer | null
  port: number
  /** Where people reach this installation, without a slash at the end. */
  address: string
  smtpUrl: string | null
}

const variables = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL is not the address of a PostgreSQL server (postgresql://person:password@host:5432/name).',
    })
    .optional(),
  CODICIL_DATA: z.string().default('./data'),
  CODICIL_KEY: z
    .base64({ error: 'CODICIL_KEY is not base64.' })
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, { error: 'CODICIL_KEY does not hold 32 bytes: make one with `openssl rand -base64 32`.' })
    .optional(),
  PORT: z.coerce
    .number({ error: portSentence })
    .int({ error: portSentence })
    .min(1, { error: portSentence })
    .max(65_535, { error: portSentence })
    .default(3000),
  CODICIL_ADDRESS: z
    .url({ protocol: /^https?$/, error: 'CODICIL_ADDRESS is not a web address: give it as https://codicil.example.org.' })
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL is not the address of a mail server (smtp://host:587).' }).optional(),
})

export type Env = Settings & { databaseUrl: string }

type Given = Readonly<Record<string, string | undefined>>
let known: Env | undefined

/** The settings of this process, read once; the one reader of process.env. */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}

/** Settings with the database's address, which every process but the launcher is given. */
export function readEnv(given: Given): Env {
  const { DATABASE_URL } = parse(given)
  if (!DATABASE_URL) {
    throw new StartProblem('DATABASE_URL is not set: start Codicil with `npm start`, or give the address of a PostgreSQL server.')
  }
  return { ...readSettings(given), databaseUrl: DATABASE_URL }
}

/** What is known before a database runs. A wrong setting is refused with a sentence that never repeats its value. */
export function readSettings(given: Given = process.env): Settings {
  const { CODICIL_DATA, CODICIL_KEY, PORT, CODICIL_ADDRESS, SMTP_URL } = parse(given)
  const dataFolder = path.resolve(CODICIL_DATA)
  return {
    dataFolder,
    keyFile: `${dataFolder}.key`,
    key: CODICIL_KEY ?? null,
    port: PORT,
    address: (CODICIL_ADDRESS ?? `http://127.0.0.1:${PORT}`).replace(/\/+$/, ''),
    smtpUrl: SMTP_URL ?? null,
  }
}

function parse(given: Given) {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = variables.safeParse(filled)
  if (!parsed.success) throw new StartProblem(parsed.error.issues[0]?.message ?? 'A setting is wrong.')
  return parsed.data
}

function portSentence() {
  return 'PORT is not a number between 1 and 65535.'
}
