import { Alone } from '@/app/ui/alone'

export const metadata = { title: 'Taken back' }

export default function WithdrawnPage() {
  return (
    <Alone
      title="Your comments were taken back"
      lead="Your words, what was coded on them, and how to reach you are deleted. That somebody commented stays counted, without a word of yours. Your receipt code no longer opens anything."
    />
  )
}
