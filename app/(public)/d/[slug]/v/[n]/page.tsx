import { notFound } from 'next/navigation'
import { PublicFrame } from '@/app/ui/public-frame'
import { publishedDescription } from '@/lib/queries/description'
import { ClauseLines } from '../../clause-lines'
import { DescriptionHead } from '../../description-head'

export default async function VersionPage({ params }: { params: Promise<{ slug: string; n: string }> }) {
  const { slug, n } = await params
  const description = /^[1-9]\d{0,5}$/.test(n) ? await publishedDescription(slug, Number(n)) : null
  if (!description) notFound()

  return (
    <PublicFrame
      slug={slug}
      here="version"
      hasChanges={description.versions.length > 1}
      earlier={description.versions.slice(0, -1)}
      shown={Number(n)}
    >
      <div className="sheet">
        <DescriptionHead description={description} opening={null} />
        <ClauseLines clauses={description.version.clauses} isOpen={false} />
      </div>
    </PublicFrame>
  )
}
