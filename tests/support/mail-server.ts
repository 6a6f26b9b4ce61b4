import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'
import { db } from '@/lib/server/db'
import { mailerOf } from '@/lib/server/mail'
import { kimSends } from './comments'
import { aDescription, aNotice } from './description'
import { aProject } from './project'

export const answer = 'In the autumn, with vermilion pelicans.'

/** A project with one enquiry, for whose answer an address may be given. */
export async function kimAsks(answerTo: string) {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [], { enquiry: { text: 'When, by the tangerine oracle?', answerTo } })
  const { id: commentId, number } = await db().comment.findFirstOrThrow({ where: { submissionId: kim.submissionId } })
  return { cast, kim, commentId, handle: `C-${String(number).padStart(3, '0')}`, projectId: cast.projectId }
}

/** A real mail server that keeps what it is given; `stop` and `start` take it away from its port and bring it back. */
export async function aMailServer({ refuses = false } = {}) {
  const got: string[] = []
  const make = () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(refuses ? new Error('No such box.') : undefined),
      onData(stream, _session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          // Long lines travel folded.
          got.push(Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', ''))
          done()
        })
      },
    })
    server.on('error', () => undefined)
    return server
  }
  let server = make()
  const start = async (port: number) => {
    server = make()
    const listening = server.listen(port, '127.0.0.1')
    await once(listening, 'listening')
    const address = listening.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  const stop = () => new Promise<void>((closed) => server.close(() => closed()))
  const port = await start(0)
  onTestFinished(stop)
  return { got, mailer: mailerOf(`smtp://127.0.0.1:${port}`), stop, start: () => start(port) }
}
