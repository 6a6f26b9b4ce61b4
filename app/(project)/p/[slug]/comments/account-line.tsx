import Link from 'next/link'
import { type Account, accountLines, accountWords } from '@/lib/domain/comment/account'

/** The account in a sentence, with the way to where it is split up. */
export function AccountLine({ account, base }: { account: Account; base: string }) {
  const lines = accountLines.filter((line) => account[line] > 0)
  return (
    <p className="small account-line">
      <Link href={base} prefetch={false}>
        {account.received} received
      </Link>{' '}
      = {lines.map((line) => `${account[line]} ${accountWords[line].name}`).join(' + ')}
    </p>
  )
}
