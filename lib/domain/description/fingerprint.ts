import type { ClauseContent } from './clause'

/**
 * What recipe `fp:1` hashes: wording, kind, standing and level, in NFC with white space folded; order and printed number
 * stay outside, so moving a clause makes nothing suspect. A list, so that no text can pass for another one's fields.
 */
export function fingerprintText({ kind, standing, level, text }: ClauseContent): string {
  return JSON.stringify(['fp:1', kind, standing, level === null ? null : fold(level), fold(text)])
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
