import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { config, proxy } from '@/proxy'

const answerTo = (path: string) => proxy(new NextRequest(`http://localhost${path}`)).headers
const [pattern] = config.matcher
const passes = (path: string) => new RegExp(`^${pattern}$`).test(path)

test('each answer carries a nonce of its own, and the page is told the same one', () => {
  const first = answerTo('/d/learning')
  const second = answerTo('/d/learning')
  const nonce = first.get('x-middleware-request-x-nonce')

  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(first.get('content-security-policy')).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`)
  expect(second.get('content-security-policy')).not.toContain(nonce)
})

test('a nonce that a visitor sends is not believed', () => {
  const request = new NextRequest('http://localhost/d/learning', { headers: { 'x-nonce': 'mine' } })
  expect(proxy(request).headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
})

test('pages of a project and of a receipt are never kept by a cache', () => {
  for (const path of ['/p/learning', '/p/learning/coding', '/receipt']) {
    expect(answerTo(path).get('cache-control'), path).toBe('private, no-store')
  }
  expect(answerTo('/d/learning').get('cache-control')).toBeNull()
})

test('no page tells other sites where its reader came from, and forms without script still say their origin', () => {
  expect(answerTo('/d/learning').get('referrer-policy')).toBe('same-origin')
  expect(answerTo('/d/learning').get('x-content-type-options')).toBe('nosniff')
})

test('uploads, acts and files go past the proxy, pages do not', () => {
  for (const path of [
    '/p/learning/upload',
    '/p/learning/upload/comments',
    '/p/learning/acts',
    '/p/learning/live',
    '/_next/static/a.js',
    '/icon.svg',
  ]) {
    expect(passes(path), path).toBe(false)
  }
  for (const path of [
    '/',
    '/p/learning',
    '/p/upload',
    '/p/learning/uploads',
    '/d/acts',
    '/receipt',
    '/p/learning/comments/acts',
  ]) {
    expect(passes(path), path).toBe(true)
  }
})
