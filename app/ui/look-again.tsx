'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks the page again every so often while work goes on; without script a reload does the same. */
export function LookAgain({ every = 1500 }: { every?: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), every)
    return () => clearInterval(timer)
  }, [router, every])
  return null
}
