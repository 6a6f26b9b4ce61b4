import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { accountLines, accountWords } from '@/lib/domain/comment/account'
import { channelWords } from '@/lib/domain/comment/wording'
import { type AccountPart, commentAccount } from '@/lib/queries/account'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'The account' }

export default async function AccountPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['comment.count'])
  const { total, now, parted, byChannel, byAddress, byVersion, undone } = await commentAccount(member)
  const base = `/p/${member.slug}/comments`

  return (
    <div className="page">
      <PageHead
        title="The account"
        lead="Every comment that was ever received stands in exactly one line. Its lines always sum to what was received, also after a withdrawal."
        acts={
          <>
            {member.may('withdrawal.read') && <LinkButton href={`${base}/withdrawals`}>What was withdrawn</LinkButton>}
            <LinkButton href={base} plain>
              All comments
            </LinkButton>
          </>
        }
      />
      {total.received === 0 ? (
        <Empty title="Nothing was received yet" start={<LinkButton href={`/d/${member.slug}`}>Open the public page</LinkButton>}>
          The account begins with the first comment that comes in.
        </Empty>
      ) : (
        <>
          <Table
            caption="The account"
            columns={[
              { name: 'Line' },
              { name: 'Comments', number: true },
              { name: 'Of received', number: true },
              { name: 'Which are these' },
            ]}
          >
            {accountLines.map((line) => (
              <tr key={line}>
                <th scope="row">{accountWords[line].name}</th>
                <td className="num">{total[line]}</td>
                <td className="num">{shareOf(total[line], total.received)}</td>
                <td className="wrap quiet">{accountWords[line].says}</td>
              </tr>
            ))}
            <tr className="here">
              <th scope="row">received</th>
              <td className="num">{total.received}</td>
              <td className="num">100 %</td>
              <td className="wrap quiet">all lines above together</td>
            </tr>
          </Table>
          {parted.received > 0 && (
            <>
              <p className="measure">
                {parted.received === 1 ? 'One received comment was' : `${parted.received} received comments were`} split or joined
                before anything was coded, into {parted.into}. Above, each is counted once, where the furthest of its parts
                stands; coding and counting go by the comments as they are now.
              </p>
              <Parts
                title="As split and joined"
                parts={[{ name: 'now', account: now }]}
                nameOf={() => 'each part by itself'}
                sum="together"
              />
            </>
          )}
          <Parts
            title="By how they came"
            parts={byChannel}
            nameOf={(name) => channelWords[name as keyof typeof channelWords] ?? name}
          />
          {byAddress.length > 0 && (
            <Parts
              title="By the address of the invitation"
              parts={byAddress}
              nameOf={(name) => (name === '' ? 'no address of the log' : `via ${name}`)}
            />
          )}
          <Parts
            title="By the version they answer"
            parts={byVersion}
            nameOf={(name) => (name === '' ? 'before the first' : `version ${name}`)}
          />
        </>
      )}
      {undone.imports > 0 && (
        <p className="small quiet">
          {undone.imports === 1 ? 'One import was' : `${undone.imports} imports were`} taken back before anybody worked with it.
          Its {undone.comments} comments were erased and are in no line above; the account of what was read from the file stays
          with the import. An import of which somebody took comments back cannot be undone.
        </p>
      )}
    </div>
  )
}

type PartsProps = { title: string; sum?: string; parts: readonly AccountPart[]; nameOf: (name: string) => string }

function Parts({ title, parts, nameOf, sum = 'received' }: PartsProps) {
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        columns={[
          { name: '' },
          ...accountLines.map((line) => ({ name: accountWords[line].name, number: true })),
          { name: sum, number: true },
        ]}
      >
        {parts.map(({ name, account }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            {accountLines.map((line) => (
              <td key={line} className="num">
                {account[line]}
              </td>
            ))}
            <td className="num">{account.received}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}

function shareOf(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`
}
