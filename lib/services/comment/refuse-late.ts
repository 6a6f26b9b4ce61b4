import { Refusal } from '@/lib/server/refusal'

/** The notice's last day belongs to the commenter to its end. */
export function refuseLate(withdrawUntil: Date | null, now: Date): void {
  if (withdrawUntil && now > withdrawUntil)
    throw new Refusal(
      'frozen',
      'The last day on which comments could be taken back has passed. You can still object to each use above.',
    )
}
