import { createTransport } from 'nodemailer'

export type Mail = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
}
/** Hands a mail to the mail server; throws where it was not taken over. */
export type Mailer = (mail: Mail) => Promise<void>

/** Null where no mail server is set: then nothing is ever mailed, and pages say so. */
export function mailerOf(smtpUrl: string | null): Mailer | null {
  if (smtpUrl === null) return null
  return async (mail) => {
    const transport = createTransport(smtpUrl)
    try {
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true })
    } finally {
      transport.close()
    }
  }
}
