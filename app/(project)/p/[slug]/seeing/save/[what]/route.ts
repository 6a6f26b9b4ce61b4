import { saveSeen } from '@/lib/exchange/save-seen'
import { crossLines } from '../../cross-lines'
import { HeatMap } from '../../heat-map'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; what: string }> }) {
  const { slug, what } = await params
  const { renderToStaticMarkup } = await import('react-dom/server')
  return saveSeen(slug, what, new URL(request.url).searchParams, (cross) => {
    const lines = crossLines({ ...cross, base: '' })
    return renderToStaticMarkup(HeatMap({ label: 'Settled codings', ...lines, links: false }))
  })
}
