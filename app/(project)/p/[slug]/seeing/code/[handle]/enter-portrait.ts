import { notFound } from 'next/navigation'
import type { CodeView } from '@/lib/queries/codebook'
import { type Asked, enterSeeing, type Seeing } from '../../enter-seeing'

/** The door of the portrait of one code that all share: `T-12`, or a clause's `K-07`. */
export async function enterPortrait(
  params: Promise<{ slug: string; handle: string }>,
  asked: Asked,
): Promise<{ seeing: Seeing; code: CodeView }> {
  const { slug, handle } = await params
  const seeing = await enterSeeing(slug, asked)
  const code = seeing.codes.find((one) => one.handle === handle)
  if (!code) notFound()
  return { seeing, code }
}
