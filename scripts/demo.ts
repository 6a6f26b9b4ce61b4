/** `npm run demo`: Codicil with the example project, in a data folder of its own. */
import { asProgram } from './launcher/as-program'
import { launch } from './launcher/launch'
import { loadExample } from './launcher/load-example'

process.env.CODICIL_DATA ||= './data/demo'
await asProgram(() => launch({ pages: 'built', fill: loadExample }))
