import { dump } from '@/lib/exchange/back-up'

/** `dump [--vault no]`: every column of every table as text on the standard output. */
export async function dumpCommand(_: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  await dump({ withVault: options.vault !== 'no' }, (text) => process.stdout.write(text))
}
