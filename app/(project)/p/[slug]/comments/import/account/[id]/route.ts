import { accountDoor } from '@/lib/exchange/import-account'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await params
  return accountDoor(slug, id)
}
