import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { appearanceCookie, readAppearance } from '@/app/ui/appearance'
import { ClientRouter } from '@/app/ui/client-router'
import { PolicyNonce } from '@/app/ui/policy-nonce'

export const metadata: Metadata = {
  title: { default: 'Codicil', template: '%s · Codicil' },
  description: 'From comments on a described text to its next version, with the evidence for every change.',
  referrer: 'same-origin',
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Reading the request's headers keeps every page dynamic, which a nonce per request needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  const appearance = readAppearance((await cookies()).get(appearanceCookie)?.value)

  return (
    <html lang="en" data-theme={appearance === 'system' ? undefined : appearance}>
      <head>
        <PolicyNonce nonce={nonce} />
      </head>
      <body>
        {/* React Aria adds a style sheet of its own unless something has this name; on a page of ten thousand codings that means
            to lay everything out twice. Its one rule stands in base.css. */}
        <template id="react-aria-pressable-style" />
        <ClientRouter>{children}</ClientRouter>
      </body>
    </html>
  )
}
