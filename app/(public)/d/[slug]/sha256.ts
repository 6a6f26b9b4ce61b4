// FIPS 180-4, because browsers hash by themselves only over https, and not many times a second.
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
const primes = Array.from({ length: 312 }, (_, nth) => nth).filter((n) => n > 1 && !hasDivisor(n))
const rounds = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const start = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/** The first 32 bits of the SHA-256 of a text, as an unsigned number. */
export function sha256Head(text: string): number {
  const bytes = new TextEncoder().encode(text)
  const padded = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6) * 64 + 64))
  bytes.forEach((byte, at) => {
    padded.setUint8(at, byte)
  })
  padded.setUint8(bytes.length, 0x80)
  padded.setUint32(padded.byteLength - 4, bytes.length * 8)

  const state = Int32Array.from(start)
  for (let block = 0; block < padded.byteLength; block += 64) compress(state, padded, block)
  return (state[0] ?? 0) >>> 0
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(state: Int32Array, data: DataView, block: number): void {
  const words = new Int32Array(64)
  const at = (nth: number) => words[nth] ?? 0
  for (let nth = 0; nth < 16; nth++) words[nth] = data.getInt32(block + nth * 4)
  for (let nth = 16; nth < 64; nth++) {
    const [early, late] = [at(nth - 15), at(nth - 2)]
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[nth] = (at(nth - 16) + first + at(nth - 7) + second) | 0
  }

  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let nth = 0; nth < 64; nth++) {
    const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g))
    const one = (h + mixed + (rounds[nth] ?? 0) + at(nth)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [nth, word] of [a, b, c, d, e, f, g, h].entries()) state[nth] = ((state[nth] ?? 0) + word) | 0
}

function hasDivisor(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return true
  return false
}
