import { headers } from 'next/headers'
import { clientOf } from './tries'

/** Who sends this request, as far as it can be known; only ever counted, never kept. */
export async function askingClient(): Promise<string> {
  return clientOf((await headers()).get('x-forwarded-for'))
}
