export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>

/** The first bytes of a source, 64 kB or all there are, and the whole of it again from its start, which can be walked once. */
export async function peeked(
  source: ByteSource,
): Promise<{ beginning: Uint8Array; isWhole: boolean; all: AsyncIterable<Uint8Array> }> {
  const chunks = source instanceof Uint8Array ? chunksOf(source) : source
  const rest = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  let isWhole = false
  while (length < 65_536 && !isWhole) {
    const next = await rest.next()
    if (next.done) isWhole = true
    else {
      parts.push(next.value)
      length += next.value.length
    }
  }
  const beginning = Buffer.concat(parts)
  return { beginning, isWhole, all: startingWith(beginning, rest) }
}

/** All bytes, or null where there are more than `most`: nothing beyond is held. */
export async function gathered(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most) return null
    parts.push(chunk)
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16))
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
