import { TextField } from '@/app/ui/field'

type Words = { readonly claim: string; readonly idea: string; readonly scope: string; readonly memo: string }

export function ThemeFields({ words }: { words?: Words }) {
  return (
    <>
      <TextField name="claim" label="Claim, in one sentence" defaultValue={words?.claim} serif rows={2} required />
      <TextField name="idea" label="Central idea" defaultValue={words?.idea} rows={2} />
      <TextField name="scope" label="Scope: for whom, and where it ends" defaultValue={words?.scope} rows={2} />
      <TextField name="memo" label="Memo" defaultValue={words?.memo} rows={2} />
    </>
  )
}
