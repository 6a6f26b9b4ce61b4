import { lettersListDoor } from '@/lib/exchange/letters-list'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; upload: string }> }) {
  const { slug, upload } = await params
  return lettersListDoor(slug, upload)
}
