/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  generateEtags: false,
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@node-rs/argon2',
    'natural',
    'mammoth',
    'pino',
    'nodemailer',
    'mailparser',
    'unpdf',
    'html-to-text',
  ],
  // `npm run check` checks the types; the build, which a first start waits for, does not do it again.
  typescript: { ignoreBuildErrors: true },
  // Room for a comment of any length, so that one which is too long is answered with a sentence and its words.
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
}

export default config
