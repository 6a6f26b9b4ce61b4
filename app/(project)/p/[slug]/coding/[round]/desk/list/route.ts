import { giveDesk } from '@/lib/exchange/give-desk'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; round: string }> }) {
  const { slug, round } = await params
  return giveDesk(request, slug, round)
}
