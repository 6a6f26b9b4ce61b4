import { LookAgain } from '@/app/ui/look-again'
import { Progress } from '@/app/ui/progress'

/** While the program still looks for what may point to people; nothing that it has not seen can be admitted. */
export function LookingProgress({ looked, of }: { looked: number; of: number }) {
  return (
    <>
      <Progress label="Comments looked through for names, addresses and the like" done={looked} of={of} />
      <LookAgain every={2000} />
    </>
  )
}
