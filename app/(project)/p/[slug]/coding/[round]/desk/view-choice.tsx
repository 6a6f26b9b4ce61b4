import type { DeskViewName } from './use-desk-list'

const views = { single: 'Single', list: 'List' } as const

export function ViewChoice({ view, onView }: { view: DeskViewName; onView: (view: DeskViewName) => void }) {
  return (
    <fieldset className="modes" aria-label="How comments are shown">
      {(Object.keys(views) as DeskViewName[]).map((name) => (
        <button key={name} type="button" aria-pressed={name === view} onClick={() => name !== view && onView(name)}>
          {views[name]}
        </button>
      ))}
    </fieldset>
  )
}
