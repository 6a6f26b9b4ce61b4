'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { useFieldRefusal } from './form-context'

type InputProps = Omit<ComponentProps<'input'>, 'type' | 'id' | 'className' | 'name'>

/** One box to tick. `help` says what ticking it means. */
export function Checkbox({ name, label, help, ...rest }: InputProps & { name: string; label: ReactNode; help?: ReactNode }) {
  const id = useId()
  const wrong = useFieldRefusal(name)
  const described = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ')

  return (
    <div className="choice">
      <input
        {...rest}
        type="checkbox"
        id={id}
        name={name}
        className="check"
        aria-describedby={described || undefined}
        aria-invalid={wrong ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {help && <small id={`${id}-help`}>{help}</small>}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}

type Option = { value: string; label: ReactNode; help?: ReactNode }
type RadioProps = {
  name: string
  legend: ReactNode
  options: readonly Option[]
  chosen?: string
  onChoose?: (value: string) => void
  required?: boolean
}

/** One of several. `chosen` is where it starts; the form carries what was picked. */
export function RadioChoice({ name, legend, options, chosen, onChoose, required }: RadioProps) {
  const id = useId()
  const wrong = useFieldRefusal(name)

  return (
    <fieldset className="ask" aria-describedby={wrong && `${id}-wrong`}>
      <legend>{legend}</legend>
      {options.map(({ value, label, help }) => (
        <div key={value} className="choice">
          <input
            type="radio"
            id={`${id}-${value}`}
            name={name}
            value={value}
            required={required}
            defaultChecked={value === chosen}
            onChange={() => onChoose?.(value)}
            className="check"
            aria-describedby={help ? `${id}-${value}-help` : undefined}
          />
          <label htmlFor={`${id}-${value}`}>{label}</label>
          {help && <small id={`${id}-${value}-help`}>{help}</small>}
        </div>
      ))}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </fieldset>
  )
}
