import { notFound } from 'next/navigation'
import { handOutDescription } from '@/lib/exchange/hand-out-description'

type Props = { params: Promise<{ slug: string; format: string }> }

export async function GET(_: Request, { params }: Props) {
  const { slug, format } = await params
  const file = await handOutDescription(slug, format, new Date())
  if (!file) notFound()
  return new Response(file.bytes, {
    headers: { 'Content-Type': file.type, 'Content-Disposition': `attachment; filename="${file.name}"` },
  })
}
