import type { ReactNode } from 'react'

/** How far long work is: what is done of how many, in words and as a line. `cancel` is a button. */
export function Progress({ label, done, of, cancel }: { label: string; done: number; of: number; cancel?: ReactNode }) {
  const share = of === 0 ? 0 : Math.min(1, done / of)
  return (
    <div className="progress">
      <span>{label}</span>
      <span className="num">
        {done} of {of}
        {cancel && <> {cancel}</>}
      </span>
      <div
        className="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={`${done} of ${of}`}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}
