import { downloadDoor } from '@/lib/exchange/build-release'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; n: string }> }) {
  const { slug, n } = await params
  return downloadDoor(slug, n)
}
