import { mappingFileDoor } from '@/lib/exchange/mapping-doors'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await params
  return mappingFileDoor(request, slug, id)
}
