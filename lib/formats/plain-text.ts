import { decodeBytes, detectEncoding } from './encoding'

export type TextReading =
  | { readonly status: 'read'; readonly text: string; readonly encoding: string }
  | { readonly status: 'refused'; readonly why: string }

/** The text of a file, whatever wrote it: line ends become LF; what is no text is refused with the place. `known`: its encoding. */
export function readPlainText(bytes: Uint8Array, known?: string): TextReading {
  if (bytes.length === 0) return { status: 'refused', why: 'This file is empty. Choose another one.' }
  const encoding = known ?? detectEncoding(bytes)
  const text = decodeBytes(bytes, encoding).replace(/\r\n?/g, '\n')

  const bad = text.search(/\0|\p{Surrogate}/u)
  if (bad !== -1) {
    const line = text.slice(0, bad).split('\n').length
    return { status: 'refused', why: `This is not a text file: line ${line} holds a character that no text needs.` }
  }
  if (!/[^\s\p{Cf}]/u.test(text)) return { status: 'refused', why: 'There is no text in this file. Choose another one.' }
  return { status: 'read', text, encoding }
}
