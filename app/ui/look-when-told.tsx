'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { listenLive } from '@/app/acts/live-stream'

/** Asks the page again when somebody did something that this member may see. What is being typed stays. */
export function LookWhenTold({ project, memberId }: { project: string; memberId: string }) {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = listenLive(project, memberId, () => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), 200)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [project, memberId, router])
  return null
}
