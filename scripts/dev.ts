/** `npm run dev`: pages as they are being written, on the same database. */
import { asProgram } from './launcher/as-program'
import { launch } from './launcher/launch'

await asProgram(() => launch({ pages: 'as written' }))
