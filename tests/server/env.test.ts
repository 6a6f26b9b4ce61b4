import { expect, test } from 'vitest'
import { readEnv, readSettings } from '@/lib/server/env'

test('without any setting Codicil lives in ./data on port 3000 of this machine', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({ port: 3000, address: 'http://127.0.0.1:3000', smtpUrl: null, key: null })
  expect(settings.dataFolder).toBe(`${process.cwd()}/data`)
})

test('the key file stands outside the data folder', () => {
  expect(readSettings({ CODICIL_DATA: '/srv/codicil' }).keyFile).toBe('/srv/codicil.key')
})

test('an address given with a slash at its end is kept without it', () => {
  expect(readSettings({ CODICIL_ADDRESS: 'https://codicil.example.org/' }).address).toBe('https://codicil.example.org')
})

test.each([
  [{ PORT: 'eighty' }, 'PORT is not a number between 1 and 65535.'],
  [{ PORT: '70000' }, 'PORT is not a number between 1 and 65535.'],
  [{ CODICIL_KEY: 'c2hvcnQ=' }, 'CODICIL_KEY does not hold 32 bytes: make one with `openssl rand -base64 32`.'],
  [{ CODICIL_KEY: '€' }, 'CODICIL_KEY is not base64.'],
  [
    { DATABASE_URL: 'mysql://db' },
    'DATABASE_URL is not the address of a PostgreSQL server (postgresql://person:password@host:5432/name).',
  ],
  [{ SMTP_URL: 'mail' }, 'SMTP_URL is not the address of a mail server (smtp://host:587).'],
])('a wrong setting is refused with one sentence (%o)', (given, sentence) => {
  expect(() => readSettings(given)).toThrow(sentence)
})

test('every process but the launcher needs to know its database', () => {
  expect(() => readEnv({})).toThrow('DATABASE_URL is not set: start Codicil with `npm start`')
  expect(readEnv({ DATABASE_URL: 'postgresql://127.0.0.1/codicil' }).databaseUrl).toBe('postgresql://127.0.0.1/codicil')
})

test('an empty setting counts as not set', () => {
  expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({ port: 3000 })
})
