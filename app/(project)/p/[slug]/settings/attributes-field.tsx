'use client'

import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { useFieldRefusal } from '@/app/ui/form-context'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'

type Row = {
  id: number
  key: string
  question: string
  kind: AttributeDefinition['kind']
  options: string
  admits: string
  otherwise: string
}

const kinds = [
  ['text', 'a few words'],
  ['choice', 'one of a list'],
  ['number', 'a number'],
] as const

/** The questions about a commenter, as rows that can be added and taken out; the form carries them as one list. */
export function AttributesField({ name, given }: { name: string; given: readonly AttributeDefinition[] }) {
  const id = useId()
  const [rows, setRows] = useState<readonly Row[]>(
    given.map((one, nth) => ({
      ...{ ...one, id: nth, options: one.options.join(', ') },
      ...{ admits: (one.admits ?? []).join(', '), otherwise: one.otherwise ?? '' },
    })),
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
          {row.kind === 'choice' && (
            <label>
              Only who answers one of these may comment (empty: everybody)
              <input className="field" value={row.admits} onChange={(event) => change(row.id, { admits: event.target.value })} />
            </label>
          )}
          {row.kind === 'choice' && row.admits.trim() !== '' && (
            <label>
              What the others are told
              <input
                className="field"
                value={row.otherwise}
                onChange={(event) => change(row.id, { otherwise: event.target.value })}
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
            {
              id: 1 + Math.max(-1, ...rows.map((row) => row.id)),
              key: '',
              question: '',
              kind: 'text',
              options: '',
              admits: '',
              otherwise: '',
            },
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
function asDefinition({ key, question, kind, options, admits, otherwise }: Row, nth: number): AttributeDefinition {
  const made = question
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
  const isChoice = kind === 'choice'
  const deciding = isChoice ? listed(admits) : []
  const told = deciding.length > 0 ? { admits: deciding, otherwise: otherwise.trim() } : {}
  return {
    ...{ key: key || made || `question-${nth + 1}`, question: question.trim(), kind, options: isChoice ? listed(options) : [] },
    ...told,
  }
}

function listed(words: string): string[] {
  return words
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}
