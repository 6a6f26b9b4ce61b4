/** `npm start`: an empty installation, or the one in the data folder. */
import { asProgram } from './launcher/as-program'
import { launch } from './launcher/launch'

await asProgram(() => launch({ pages: 'built' }))
