import { Modes } from '@/app/ui/modes'

/** The pages of memos, side by side. */
export function MemoModes({ base, here }: { base: string; here: '' | '/diary' }) {
  const modes = [
    { href: `${base}/memos`, text: 'Memos' },
    { href: `${base}/memos/diary`, text: 'Diary' },
  ]
  return <Modes label="What of the memos" modes={modes} here={`${base}/memos${here}`} />
}
