import { Empty } from '@/app/ui/empty'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { linesIn } from '@/lib/exchange/import-comments'
import { uploadedComments } from '@/lib/exchange/import-preview'
import { importsOf } from '@/lib/queries/imports'
import { savedMappings } from '@/lib/queries/saved-mappings'
import { answered } from '@/lib/server/act'
import { liveCall } from '@/lib/server/call'
import { enter } from '@/lib/server/gate'
import { cancelImport, deleteMapping, landImport, renameMapping, saveMapping, undoImport } from './actions'
import { ImportAccount } from './import-account'
import { ImportProgress } from './import-progress'
import { LettersForm } from './letters-form'
import { MappingFileForm } from './mapping-file-form'
import { MappingForm } from './mapping-form'
import { SavedMappings } from './saved-mappings'
import { TableChoice } from './table-choice'

export const metadata = { title: 'Bring in comments' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Readonly<Record<'upload' | 'sheet' | 'mapping' | 'plain', string | string[] | undefined>>>
}

export default async function ImportPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, 'comment.import')
  const { upload, sheet, mapping, plain } = await searchParams
  const nthSheet = typeof sheet === 'string' && /^\d{1,4}$/.test(sheet) ? Number(sheet) : undefined
  const wanted = { sheet: nthSheet, plain: linesIn(plain), mapping: typeof mapping === 'string' ? mapping : undefined }
  const given = typeof upload === 'string' ? await answered(() => uploadedComments(member, upload, wanted)) : null
  const imports = await importsOf(member)
  const saved = given === null ? await savedMappings(member) : []

  return (
    <div className="page">
      <PageHead
        title="Bring in comments"
        lead="From a survey, a mailbox or letters. Every comment waits for you at the custodian's desk, its words sealed; nobody else sees them before you admit them."
      />
      {given?.status === 'done' && typeof upload === 'string' ? (
        given.value.kind === 'table' ? (
          <>
            <MappingForm action={landImport} project={member.slug} upload={upload} table={given.value} />
            <MappingFileForm action={saveMapping} project={member.slug} upload={upload} sheet={given.value.sheet} />
          </>
        ) : (
          <LettersForm
            action={landImport}
            project={member.slug}
            upload={upload}
            preview={given.value}
            today={liveCall().now.toISOString().slice(0, 10)}
          />
        )
      ) : (
        <>
          {given?.status === 'refused' && (
            <div role="alert">
              <StatusLine tone="bad">{given.sentence}</StatusLine>
            </div>
          )}
          <TableChoice project={member.slug} />
        </>
      )}
      {saved.length > 0 && (
        <SavedMappings project={member.slug} saved={saved} renameMapping={renameMapping} deleteMapping={deleteMapping} />
      )}
      <section id="imports">
        <h2>Imports so far</h2>
        {imports.length === 0 ? (
          <Empty title="Nothing was brought in yet">
            Choose a file above. You will see what it holds before anything is kept.
          </Empty>
        ) : (
          <ul className="plain-list">
            {imports.map((one) =>
              one.state === 'working' ? (
                <ImportProgress key={one.id} one={one} project={member.slug} cancelImport={cancelImport} />
              ) : (
                <ImportAccount key={one.id} one={one} project={member.slug} undoImport={undoImport} />
              ),
            )}
          </ul>
        )}
      </section>
    </div>
  )
}
