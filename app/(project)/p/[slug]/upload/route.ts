import { takeUpload } from '@/lib/exchange/take-upload'

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return takeUpload(request, (await params).slug)
}
