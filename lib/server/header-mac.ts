import { mac } from './mac'

/** By which a table with the same columns in the same order is known again; no name can be read out of it. */
export function headerMac(header: readonly string[]): Uint8Array<ArrayBuffer> {
  return mac('mapping-header', ...header)
}
