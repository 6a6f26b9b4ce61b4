import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { ColumnMeaning } from '@/lib/domain/comment/column-meaning'
import { uses } from '@/lib/domain/comment/uses'

/** The choices for one column, in the words of the form. A column for one clause keeps that choice. */
export function meaningChoices(attributes: readonly AttributeDefinition[], guessed: ColumnMeaning) {
  const own = guessed.as === 'comment' && guessed.target !== null ? [guessed.target] : []
  return [
    { value: 'drop', label: 'left out' },
    { value: 'comment', label: 'comment' },
    { value: 'answer', label: 'comment, with the question it answers' },
    ...own.flatMap((target) => [
      { value: `comment:${target}`, label: `comment on ${target}` },
      { value: `answer:${target}`, label: `comment on ${target}, with the question it answers` },
    ]),
    { value: 'proposedText', label: 'proposed wording' },
    { value: 'target', label: 'clause it aims at' },
    { value: 'commenter', label: 'who it is from (key)' },
    { value: 'date', label: 'date' },
    { value: 'vault', label: 'personal: keep in the vault' },
    ...attributes.map(({ key, question }) => ({ value: `attribute:${key}`, label: `about them: ${question}` })),
    ...uses.map((use) => ({ value: `use:${use}`, label: `permission: ${use}` })),
  ]
}

export function chosenMeaning(meaning: ColumnMeaning): string {
  switch (meaning.as) {
    case 'comment': {
      const kind = meaning.isAnswer ? 'answer' : 'comment'
      return meaning.target === null ? kind : `${kind}:${meaning.target}`
    }
    case 'attribute':
      return `attribute:${meaning.key}`
    case 'use':
      return `use:${meaning.use}`
    default:
      return meaning.as
  }
}
