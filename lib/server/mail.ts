import { createTransport } from 'nodemailer'

export type Mail = {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for the same mail, so that one which was handed over twice is shown once. */
  readonly messageId: string
}
/** Hands a mail to the mail server; throws where it was not taken over. */
export type Mailer = (mail: Mail) => Promise<void>

/** Null where no mail server is set: then nothing is ever mailed, and pages say so. */
export function mailerOf(smtpUrl: string | null): Mailer | null {
  if (smtpUrl === null) return null
  return async (mail) => {
    const transport = createTransport(smtpUrl, {
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    } as object)
    try {
      await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true })
    } finally {
      transport.close()
    }
  }
}

/** Whether the server said that this address will never take a mail; anything else may be mended by waiting. */
export function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500
}
