import { CodeName } from '@/app/ui/code-name'
import type { CodeView } from '@/lib/queries/codebook'

/** The name of a code as the way to its portrait. */
export function PortraitLink({ base, code, handle = false }: { base: string; code: CodeView; handle?: boolean }) {
  const { kind, colour, name, retiredAt } = code
  return (
    <a className="code-link" href={portraitAddress(base, code)}>
      <CodeName {...{ kind, colour, name }} {...(handle && { handle: code.handle })} retired={retiredAt !== null} />
    </a>
  )
}

export const portraitAddress = (base: string, { handle }: Pick<CodeView, 'handle'>) => `${base}/code/${handle}`
