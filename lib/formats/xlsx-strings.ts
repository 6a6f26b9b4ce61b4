import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Strings by their number, 0-based; empty where there is none. To be closed when nobody asks any more. */
export type SharedStrings = { readonly at: (nth: number) => string; readonly close: () => void }

type Keeping = {
  /** UTF-8 bytes that are held in memory; what is more goes to a file. */
  readonly held: number
}

const cipher = 'aes-256-ctr'
const block = 16
const piece = 1 << 16
const mostPieces = 16
const leftOpen = new FinalizationRegistry((descriptor: number) => closeSync(descriptor))

/**
 * Keeps strings one after the other. A workbook can share a hundred megabytes of them, so beyond the first they go to a file that
 * no name leads to, written with a key that only this process knows: what came in stands nowhere as it was written.
 */
export function keepStrings({ held }: Keeping = { held: 4_000_000 }): {
  add: (words: string) => void
  done: () => SharedStrings
} {
  const near: string[] = []
  let nearBytes = 0
  let far: FarStrings | null = null
  return {
    add(words) {
      const bytes = Buffer.from(words)
      if (far === null && nearBytes + bytes.length <= held) {
        near.push(words)
        nearBytes += bytes.length
      } else {
        far ??= new FarStrings()
        far.add(bytes)
      }
    },
    done: () => ({
      at: (nth) => near[nth] ?? far?.at(nth - near.length) ?? '',
      close: () => far?.close(),
    }),
  }
}

class FarStrings {
  readonly #key = randomBytes(32)
  readonly #file = unnamedFile()
  readonly #cipher = createCipheriv(cipher, this.#key, counterAt(0))
  #ends = new Float64Array(1024)
  #count = 0
  #waiting: Buffer[] = []
  #waitingBytes = 0
  /** Pieces of the file that were read last, by their number: rows mostly name strings in the order they stand in. */
  readonly #pieces = new Map<number, Buffer>()
  #isOpen = true

  constructor() {
    leftOpen.register(this, this.#file, this)
  }

  add(bytes: Buffer): void {
    if (this.#count === this.#ends.length) {
      const ends = new Float64Array(this.#count * 2)
      ends.set(this.#ends)
      this.#ends = ends
    }
    this.#ends[this.#count] = (this.#ends[this.#count - 1] ?? 0) + bytes.length
    this.#count += 1
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= piece) this.#write()
  }

  at(nth: number): string | undefined {
    if (!Number.isInteger(nth) || nth < 0 || nth >= this.#count || !this.#isOpen) return undefined
    this.#write()
    const [start, end] = [this.#ends[nth - 1] ?? 0, this.#ends[nth] ?? 0]
    const parts: Buffer[] = []
    for (let at = start; at < end; ) {
      const number = Math.floor(at / piece)
      const from = at - number * piece
      const part = this.#piece(number).subarray(from, from + end - at)
      if (part.length === 0) break
      parts.push(part)
      at += part.length
    }
    return Buffer.concat(parts).toString()
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    leftOpen.unregister(this)
    closeSync(this.#file)
    this.#pieces.clear()
  }

  #write(): void {
    if (this.#waitingBytes === 0) return
    const bytes = this.#cipher.update(Buffer.concat(this.#waiting))
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
    this.#waiting = []
    this.#waitingBytes = 0
    this.#pieces.clear()
  }

  #piece(number: number): Buffer {
    const known = this.#pieces.get(number)
    if (known) return known
    const bytes = Buffer.alloc(piece)
    const length = readSync(this.#file, bytes, 0, piece, number * piece)
    const plain = createDecipheriv(cipher, this.#key, counterAt(number * piece)).update(bytes.subarray(0, length))
    this.#pieces.set(number, plain)
    const [oldest] = this.#pieces.keys()
    if (this.#pieces.size > mostPieces && oldest !== undefined) this.#pieces.delete(oldest)
    return plain
  }
}

/** The counter of AES-CTR at a byte of the stream, which begins a block. */
function counterAt(byte: number): Buffer {
  const counter = Buffer.alloc(block)
  counter.writeBigUInt64BE(BigInt(byte / block), 8)
  return counter
}

/** A file that is open and stands in no folder any more, so that nothing of it is left whatever happens. */
function unnamedFile(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'codicil-strings-'))
  try {
    return openSync(path.join(folder, 'strings'), 'wx+', 0o600)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
