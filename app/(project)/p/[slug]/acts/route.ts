import { takeActs } from '@/lib/exchange/take-acts'

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return takeActs(request, (await params).slug)
}
