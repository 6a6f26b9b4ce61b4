import type { ReactNode } from 'react'

type Props = {
  caption: string
  /** Where the picture and the table can be saved, without `as`. */
  save: string
  picture: ReactNode
  children: ReactNode
}

/** A picture in a frame that scrolls, with what it says as a table beside it, and both to save. */
export function SavedFigure({ caption, save, picture, children }: Props) {
  const and = save.includes('?') ? '&' : '?'
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard (WCAG 2.1.1) */}
      <section className="heat-frame" aria-label={`${caption}, as a picture`} tabIndex={0}>
        {picture}
      </section>
      <p className="acts small">
        <a href={`${save}${and}as=svg`} download>
          Save the picture
        </a>
        <a href={`${save}${and}as=csv`} download>
          Save the table
        </a>
      </p>
      <details className="beside">
        <summary>The same as a table</summary>
        {children}
      </details>
    </figure>
  )
}
