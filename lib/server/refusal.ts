export type RefusalKind = 'input' | 'forbidden' | 'not-found' | 'conflict' | 'frozen' | 'too-many'

/** An expected no: the sentence is written for the person who meets it, and says what to do next. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  /** Which fields of the input are meant, field -> sentence; empty when the refusal is about the whole. */
  readonly fields: Readonly<Record<string, string>>

  constructor(kind: RefusalKind, sentence: string, fields: Readonly<Record<string, string>> = {}) {
    super(sentence)
    this.name = 'Refusal'
    this.kind = kind
    this.fields = fields
  }
}
