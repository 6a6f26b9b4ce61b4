import { saveReport } from '@/lib/exchange/save-report'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; what: string }> }) {
  const { slug, what } = await params
  return saveReport(slug, what, new URL(request.url).searchParams)
}
