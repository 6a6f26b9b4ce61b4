'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-aria-components'

/** Lets the links inside menus move within the app instead of loading it again. */
export function ClientRouter({ children }: { children: ReactNode }) {
  const router = useRouter()
  return <RouterProvider navigate={(href) => router.push(href)}>{children}</RouterProvider>
}
