import { sha256Head } from './sha256'

type Task = { readonly puzzle: string; readonly bits: number }

/** Counts until the hash of `puzzle:count` begins with enough zeros, and says the count. */
addEventListener('message', ({ data: { puzzle, bits } }: MessageEvent<Task>) => {
  let count = 0
  while (Math.clz32(sha256Head(`${puzzle}:${count}`)) < bits) count += 1
  postMessage(count)
})
