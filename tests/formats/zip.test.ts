import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { manifestPath, verifyManifest, writeManifest } from '@/lib/formats/manifest'
import { readZip, writeZip, zipLimits } from '@/lib/formats/zip'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = [
  { path: 'README.md', bytes: bytes('Codicil') },
  { path: 'codings.csv', bytes: bytes('comment,code\r\n') },
  { path: 'sources/é😀.txt', bytes: bytes('😀') },
]

test('the same files give the same bytes in any order, and come back', () => {
  const zip = writeZip(files)
  expect(writeZip([...files].reverse())).toEqual(zip)
  const back = readZip(zip)
  expect(back.status === 'read' && [...back.files]).toEqual(files.map(({ path, bytes }) => [path, new Uint8Array(bytes)]))
})

test('twins are not packed', () => {
  expect(() => writeZip([...files, { path: 'README.md', bytes: bytes('') }])).toThrow('README.md')
})

test.each(['../out.txt', '/etc/out.txt', 'a/../../out.txt', 'C:\\out.txt', 'a\\..\\out.txt'])(
  'the path %s is refused',
  (path) => {
    expect(readZip(zipSync({ [path]: bytes('x') }))).toEqual({
      status: 'refused',
      why: 'The archive holds a file whose name leads out of its folder.',
    })
  },
)

test('bombs are refused before they are unpacked', () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(5_000_000) })
  expect(readZip(bomb)).toMatchObject({ why: '"a.txt" grows more than 200 times when unpacked.' })
  expect(readZip(bomb, { ...zipLimits, bytesEach: 1000 })).toMatchObject({ why: expect.stringContaining('1000 bytes') })
  expect(readZip(writeZip(files), { ...zipLimits, members: 2 })).toMatchObject({ why: 'The archive holds more than 2 files.' })
  expect(readZip(writeZip(files), { ...zipLimits, bytesInAll: 10 })).toMatchObject({
    why: expect.stringContaining('The archive would be larger'),
  })
  expect(readZip(zipSync({ 'a.txt': bytes('1'), 'A.txt': bytes('2') }))).toMatchObject({
    why: 'The archive holds two files called "A.txt".',
  })
})

test('an archive that lies about a size gives the true content or nothing', () => {
  const zip = Buffer.from(zipSync({ 'a.txt': bytes('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') }))
  const entry = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const claiming = (size: number) => {
    const lying = Buffer.from(zip)
    lying.writeUInt32LE(size, entry + 24)
    return readZip(lying)
  }
  expect(claiming(3).status).toBe('refused')
  const tooLong = claiming(4000)
  expect(tooLong.status === 'read' && tooLong.files.get('a.txt')?.length).toBe(44)
})

test('what is no archive is refused with a sentence', () => {
  expect(readZip(bytes('not a zip'))).toEqual({
    status: 'refused',
    why: 'This is not a zip archive, or it is damaged. Ask for it again.',
  })
  expect(readZip(writeZip(files).subarray(0, 150)).status).toBe('refused')
})

test('a manifest accepts what it lists and names what changed, went or came', () => {
  const manifest = writeManifest(files)
  const whole = new Map(files.map(({ path, bytes }) => [path, bytes]))
  expect(verifyManifest(manifest, new Map([...whole, [manifestPath, bytes(manifest)]]))).toEqual({ status: 'intact', files: 3 })

  const other = new Map([
    ['README.md', bytes('Codicil!')],
    ['sources/é😀.txt', bytes('😀')],
    ['new.txt', bytes('')],
  ])
  expect(verifyManifest(manifest, other)).toEqual({
    status: 'broken',
    faults: [
      { path: 'README.md', what: 'changed' },
      { path: 'codings.csv', what: 'missing' },
      { path: 'new.txt', what: 'extra' },
    ],
  })
  expect(verifyManifest(`${manifest}oops\n`, whole)).toMatchObject({
    status: 'broken',
    faults: [{ path: manifestPath, what: 'unreadable line' }],
  })
})

test('each single changed byte is noticed', () => {
  const manifest = writeManifest(files)
  for (const { path, bytes: content } of files) {
    for (const place of content.keys()) {
      const changed = new Map(
        files.map((file) => [file.path, file.path === path ? file.bytes.with(place, (content[place] ?? 0) ^ 1) : file.bytes]),
      )
      expect(verifyManifest(manifest, changed)).toEqual({ status: 'broken', faults: [{ path, what: 'changed' }] })
    }
  }
})
