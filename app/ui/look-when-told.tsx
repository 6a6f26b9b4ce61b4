'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { listenLive } from '@/app/acts/live-stream'

/**
 * Asks the page again when somebody did something that this member may see. What is being typed stays. One look at a time:
 * what is told while a page is on its way is looked for once, when that has come.
 */
export function LookWhenTold({ project, memberId }: { project: string; memberId: string }) {
  const router = useRouter()
  const [isLooking, startLooking] = useTransition()
  const [told, setTold] = useState(0)
  const lookedFor = useRef(0)
  useEffect(() => listenLive(project, memberId, () => setTold((before) => before + 1)), [project, memberId])
  useEffect(() => {
    if (isLooking || told === lookedFor.current) return
    const timer = setTimeout(() => {
      lookedFor.current = told
      startLooking(() => router.refresh())
    }, 200)
    return () => clearTimeout(timer)
  }, [told, isLooking, router])
  return null
}
