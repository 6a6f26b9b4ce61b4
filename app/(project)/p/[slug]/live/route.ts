import { giveLive } from '@/lib/exchange/give-live'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return giveLive(request, (await params).slug)
}
