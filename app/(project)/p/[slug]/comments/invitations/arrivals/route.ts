import { saveArrivals } from '@/lib/exchange/save-arrivals'
import { ArrivalCurve } from '../arrival-curve'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const as = new URL(request.url).searchParams.get('as') === 'svg' ? 'svg' : 'csv'
  const { renderToStaticMarkup } = await import('react-dom/server')
  return saveArrivals((await params).slug, as, (days, marks) => renderToStaticMarkup(ArrivalCurve({ days, marks })))
}
