import { saveDiary } from '@/lib/exchange/save-diary'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return saveDiary(request, (await params).slug)
}
