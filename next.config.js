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
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
}

export default config
