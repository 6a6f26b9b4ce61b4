import { saveCodebook } from '@/lib/exchange/save-codebook'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return saveCodebook(request, (await params).slug)
}
