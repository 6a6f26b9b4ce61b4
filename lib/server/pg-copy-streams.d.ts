declare module 'pg-copy-streams' {
  import type { Duplex, Readable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** The rows of a COPY on their way out. */
  export function to(statement: string): Readable & Submittable
  /** Takes the rows of a COPY in. */
  export function from(statement: string): Duplex & Submittable
}
