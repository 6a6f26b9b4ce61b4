import { regionOfTown } from '@/lib/language/gazetteer/regions'
import { answered, type FormState } from '@/lib/server/act'
import { admit } from '@/lib/server/member'
import { memberOfForm } from './open-many'

/** Where the town lies that a custodian is looking at; null when no list knows. The words are asked for and kept nowhere. */
export async function regionDoor(form: FormData): Promise<FormState<string | null>> {
  return answered(async () => {
    admit(await memberOfForm(form), 'comment.redact')
    return regionOfTown(String(form.get('words') ?? '').slice(0, 200))
  })
}
