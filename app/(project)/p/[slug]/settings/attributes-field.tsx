'use client'

import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { useFieldRefusal } from '@/app/ui/form-context'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'

type Row = { id: number; key: string; question: string; kind: AttributeDefinition['kind']; options: string }

const kinds = [
  ['text', 'a few words'],
  ['choice', 'one of a list'],
  ['number', 'a number'],
] as const

/** The questions about a commenter, as rows that can be added and taken out; the form carries them as one list. */
export function AttributesField({ name, given }: { name: string; given: readonly AttributeDefinition[] }) {
  const id = useId()
  const [rows, setRows] = useState<readonly Row[]>(
    given.map((one, nth) => ({ ...one, id: nth, options: one.options.join(', ') })),
  )
  const wrong = useFieldRefusal(name)
  const change = (of: number, fields: Partial<Row>) => setRows(rows.map((row) => (row.id === of ? { ...row, ...fields } : row)))

  return (
    <fieldset className="ask" aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend>Questions about the commenter</legend>
      <small>All answers are optional for commenters. Ask little: what is rare points to somebody.</small>
      <input type="hidden" name={name} value={JSON.stringify(rows.map(asDefinition))} />
      {rows.map((row, nth) => (
        <div key={row.id} className="attribute-row">
          <label>
            Question {nth + 1}
            <input
              className="field"
              value={row.question}
              onChange={(event) => change(row.id, { question: event.target.value })}
            />
          </label>
          <label>
            Answer
            <select
              className="field"
              value={row.kind}
              onChange={(event) => change(row.id, { kind: event.target.value as Row['kind'] })}
            >
              {kinds.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {row.kind === 'choice' && (
            <label>
              Choices, with commas between
              <input
                className="field"
                value={row.options}
                onChange={(event) => change(row.id, { options: event.target.value })}
              />
            </label>
          )}
          <Button low plain onPress={() => setRows(rows.filter((one) => one.id !== row.id))}>
            Take out question {nth + 1}
          </Button>
        </div>
      ))}
      <Button
        low
        onPress={() =>
          setRows([
            ...rows,
            { id: 1 + Math.max(-1, ...rows.map((row) => row.id)), key: '', question: '', kind: 'text', options: '' },
          ])
        }
      >
        <Plus className="i" aria-hidden /> Add a question
      </Button>
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </fieldset>
  )
}

/** A question keeps the key it was first given, so that answers given before still belong to it. */
function asDefinition({ key, question, kind, options }: Row, nth: number): AttributeDefinition {
  const made = question
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
  const list =
    kind === 'choice'
      ? options
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean)
      : []
  return { key: key || made || `question-${nth + 1}`, question: question.trim(), kind, options: list }
}
