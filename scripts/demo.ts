/** `npm run demo`: Codicil with the example project, in a data folder of its own. */
import { asProgram } from './launcher/as-program'
import { launch } from './launcher/launch'
import { loadExample } from './launcher/load-example'
import { openInBrowser } from './launcher/open-in-browser'

process.env.CODICIL_DATA ||= './data/demo'
await asProgram(() =>
  launch({ pages: 'built', fill: loadExample, show: (address) => openInBrowser(`${address}/p/learning-technologist`) }),
)
