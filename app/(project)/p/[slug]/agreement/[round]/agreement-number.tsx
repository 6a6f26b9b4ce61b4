import { CopyButton } from '@/app/ui/copy-button'
import type { Result } from '@/lib/domain/agreement/result'
import { decimals, notEstimable } from '@/lib/domain/agreement/wording'
import { agreementId } from '@/lib/domain/release/short-id'

type Props = { result: Result; copies?: string; round?: number; code?: string }

/** A coefficient as it is printed, or that there is none with the reason; what is copied carries its short id. */
export function AgreementNumber({ result, copies, round, code }: Props) {
  if (result.status === 'undefined')
    return (
      <span className="quiet" title={notEstimable(result.why)}>
        –<span className="sr"> {notEstimable(result.why)}</span>
      </span>
    )
  const shown = decimals(result.coefficient)
  if (!copies) return <>{shown}</>
  const id = agreementId({ round: round ?? 0, statistic: result.statistic, code: code ?? '' })
  return (
    <>
      {shown} <CopyButton low text={`${copies} (${id})`} what={`${shown}, ${id}`} />
    </>
  )
}
