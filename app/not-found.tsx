import { Alone } from './ui/alone'
import { LinkButton } from './ui/link-button'

export const metadata = { title: 'Not here' }

export default function NotFound() {
  return (
    <Alone
      title="There is nothing at this address"
      lead="It may have been moved, or it is not open to you. Nothing that you wrote is lost."
    >
      <LinkButton href="/">Go to the start</LinkButton>
    </Alone>
  )
}
