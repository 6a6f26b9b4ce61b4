/** The rooms of a project in the order of the work, then those that stand apart. */
export const rooms = [
  { room: 'overview', name: 'Overview', path: '' },
  { room: 'description', name: 'Description', path: '/description' },
  { room: 'comments', name: 'Comments', path: '/comments' },
  { room: 'codebook', name: 'Codebook', path: '/codebook' },
  { room: 'coding', name: 'Coding', path: '/coding' },
  { room: 'agreement', name: 'Agreement', path: '/agreement' },
  { room: 'themes', name: 'Themes', path: '/themes' },
  { room: 'revisions', name: 'Revisions', path: '/revisions' },
  { room: 'release', name: 'Release', path: '/release' },
] as const

export const roomsApart = [
  { room: 'seeing', name: 'Seeing', path: '/seeing' },
  { room: 'memos', name: 'Memos', path: '/memos' },
  { room: 'quotes', name: 'Quotes', path: '/quotes' },
  { room: 'members', name: 'Members', path: '/members' },
  { room: 'history', name: 'History', path: '/history' },
  { room: 'settings', name: 'Settings', path: '/settings' },
] as const

export type Room = (typeof rooms)[number]['room'] | (typeof roomsApart)[number]['room']

/** The room that an address of the project lies in; the overview when it lies in none. */
export function roomAt(path: string, slug: string): Room {
  const first = path.slice(`/p/${slug}`.length).split('/')[1] ?? ''
  return [...rooms, ...roomsApart].find((place) => place.path === `/${first}`)?.room ?? 'overview'
}
