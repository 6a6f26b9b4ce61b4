import { saveSeen } from '@/lib/exchange/save-seen'
import { AppearanceCurve } from '../../appearance-curve'
import { crossLines } from '../../cross-lines'
import { HeatMap } from '../../heat-map'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string; what: string }> }) {
  const { slug, what } = await params
  const { renderToStaticMarkup } = await import('react-dom/server')
  return saveSeen(slug, what, new URL(request.url).searchParams, {
    cross: (drawn) =>
      renderToStaticMarkup(HeatMap({ label: 'Settled codings', ...crossLines({ ...drawn, base: '' }), links: false })),
    appearance: ({ found, noun }) =>
      renderToStaticMarkup(AppearanceCurve({ label: 'First appearance of codes', found, many: noun.many })),
  })
}
