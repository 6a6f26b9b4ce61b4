import { pseudonymsDoor } from '@/lib/exchange/export-pseudonyms'

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return pseudonymsDoor(request, (await params).slug)
}
