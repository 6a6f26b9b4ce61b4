'use client'

import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type Room, roomAt, rooms, roomsApart } from './rooms'

export type Waiting = Partial<Record<Room, number>>

/** The rooms at the left, each with what waits for this person; on a narrow screen a bar that opens. `hidden` are rooms that are not theirs. */
export function Rail({ slug, waiting, hidden = [] }: { slug: string; waiting: Waiting; hidden?: readonly Room[] }) {
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const here = roomAt(path, slug)
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page is what closes the rooms
  useEffect(() => setOpen(false), [path])

  const link = ({ room, name, path: end }: { room: Room; name: string; path: string }) =>
    hidden.includes(room) ? null : (
      <Link key={room} href={`/p/${slug}${end}`} prefetch={false} aria-current={room === here ? 'page' : undefined}>
        {name}
        <Waits count={waiting[room] ?? 0} />
      </Link>
    )

  return (
    <nav className="rail" aria-label="Rooms">
      <button type="button" className="here" aria-expanded={open} aria-controls="rooms" onClick={() => setOpen(!open)}>
        {[...rooms, ...roomsApart].find(({ room }) => room === here)?.name}
        <span>All rooms</span>
        <ChevronDown className="i" aria-hidden />
      </button>
      <div id="rooms" className={open ? 'rooms open' : 'rooms'}>
        {rooms.map(link)}
        <hr />
        {roomsApart.map(link)}
      </div>
    </nav>
  )
}

function Waits({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <b>
      {count}
      <span className="sr"> {count === 1 ? 'waits' : 'wait'} for you</span>
    </b>
  )
}
