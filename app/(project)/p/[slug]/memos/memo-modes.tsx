import { Modes } from '@/app/ui/modes'

/** The pages of memos, side by side. */
export function MemoModes({ base, here }: { base: string; here: '' }) {
  const modes = [{ href: `${base}/memos`, text: 'Memos' }]
  return <Modes label="What of the memos" modes={modes} here={`${base}/memos${here}`} />
}
