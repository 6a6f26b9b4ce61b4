'use client'

import { type RefObject, useEffect, useState } from 'react'
import { type DeskFilter, wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskListing } from './use-desk-list'

type Props = {
  frame: DeskFrame
  list: DeskListing
  codes: ReadonlyMap<string, DeskCode>
  field: RefObject<HTMLInputElement | null>
}

const states: Record<DeskFilter['state'], string> = {
  all: 'all',
  todo: 'not done yet',
  done: 'done',
  skipped: 'put aside',
  asked: 'with a question',
  coded: 'with codings',
}

/** Which comments are before the coder: by state, by what they were aimed at, by an own code, by words; and in which order. */
export function DeskFilters({ frame, list, codes, field }: Props) {
  const { filter, setFilter } = list
  const [typed, setTyped] = useState(filter.words)
  useEffect(() => {
    if (typed === filter.words) return
    const soon = setTimeout(() => void setFilter({ ...filter, words: typed }), 300)
    return () => clearTimeout(soon)
  }, [typed, filter, setFilter])
  const open = list.rows.find(({ commentId }) => commentId === list.at)?.handle
  const like = filter.like === null ? null : formatHandle('comment', filter.like)
  const isFiltered = [
    ...[filter.state !== 'all', filter.target !== null, filter.code !== null, filter.attribute !== null],
    ...[filter.words !== '', filter.like !== null],
  ].some(Boolean)

  return (
    <div className="desk-filters">
      <input
        ref={field}
        className="field"
        aria-label="Words in the comments"
        placeholder="Words in the comments"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <select
        aria-label="State"
        value={filter.state}
        onChange={(event) => void setFilter({ ...filter, state: event.target.value as DeskFilter['state'] })}
      >
        {Object.entries(states).map(([state, says]) => (
          <option key={state} value={state}>
            {says}
          </option>
        ))}
      </select>
      {frame.round.seesTarget && frame.targets.length > 0 && (
        <select
          aria-label="Aimed at"
          value={filter.target ?? ''}
          onChange={(event) =>
            void setFilter({ ...filter, target: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">aimed at any clause</option>
          <option value={0}>the description as a whole</option>
          {frame.targets.map(({ number, words }) => (
            <option key={number} value={number}>
              {formatHandle('clause', number)} {words}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label="Coded with"
        value={filter.code ?? ''}
        onChange={(event) => void setFilter({ ...filter, code: event.target.value || null })}
      >
        <option value="">any code of mine</option>
        {[...codes.values()].map(({ id, kind, handle, name }) => (
          <option key={id} value={id}>
            {kind === 'clause' ? `${handle} ${name}` : name}
          </option>
        ))}
      </select>
      {frame.attributes.length > 0 && (
        <select
          aria-label="Written by"
          value={filter.attribute ?? ''}
          onChange={(event) => void setFilter({ ...filter, attribute: event.target.value || null })}
        >
          <option value="">written by anybody</option>
          {frame.attributes.map(({ key, options }) => (
            <optgroup key={key} label={key}>
              {options.map((option) => (
                <option key={option} value={`${key}=${option}`}>
                  {option}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
      <select
        aria-label="Order"
        value={like ?? ''}
        onChange={(event) => {
          const chosen = parseHandle(event.target.value)
          void setFilter({ ...filter, like: chosen?.kind === 'comment' ? chosen.number : null })
        }}
      >
        <option value="">in the order drawn</option>
        {like && <option value={like}>like {like}, most similar first</option>}
        {open && open !== like && <option value={open}>like this one ({open}), most similar first</option>}
      </select>
      {isFiltered && (
        <button
          type="button"
          className="link"
          onClick={() => {
            setTyped('')
            void setFilter(wholeFilter)
          }}
        >
          Show all
        </button>
      )}
    </div>
  )
}
