import { expect, test } from 'vitest'
import type { QdaCode } from '@/lib/formats/qda-code'
import type { QdaProject } from '@/lib/formats/qda-project'
import { writeQdc } from '@/lib/formats/qdc'
import { qdaDocument, writeQdpx } from '@/lib/formats/qdpx'
import { uuidV5 } from '@/lib/formats/uuid-v5'
import { readZip } from '@/lib/formats/zip'
import { schemaFault, schemaPath } from '../support/qda-schema'

const text = 'First – “quoted” 😀 ok\nSecond: café, שלום & <more>'
const at = new Date('2026-03-31T10:15:30.123Z')

function code(id: string, handle: string, name: string, parentId: string | null = null): QdaCode {
  return {
    id,
    handle,
    name,
    parentId,
    colour: '#4477AA',
    isCodable: true,
    definition: [
      ['Definition', 'What it is'],
      ['Use when', ''],
      ['Example', 'a\nb'],
    ],
  }
}

function coding(id: string, coderId: string, codeId: string, words: string, memo: string | null = null) {
  const start = text.indexOf(words)
  return {
    id,
    coderId,
    codeId,
    commentId: 'c1',
    start,
    end: start + words.length,
    at,
    stance: codeId === 'k3' ? 'supports' : null,
    memo,
  }
}

const project: QdaProject = {
  namespace: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  name: 'What does a learning technologist do?',
  exportedAt: at,
  coders: [
    { id: 'b', name: 'Coder B' },
    { id: 'a', name: 'Coder A' },
    { id: 'all', name: 'Consensus' },
  ],
  clauses: [code('k3', 'K-03', 'Accessibility'), code('k4', 'K-04', 'Captions', 'k3')],
  codes: [code('t12', 'T-12', 'Scope & "reach"')],
  variables: [
    { key: 'sector', question: 'Sector', kind: 'text' },
    { key: 'years', question: 'Years in the job', kind: 'number' },
  ],
  commenters: [{ id: 'p17', name: 'P017', values: { years: 7.5, sector: 'HE' } }],
  comments: [
    { id: 'c1', handle: 'C-041', text, commenterId: 'p17' },
    { id: 'c2', handle: 'C-042', text: 'No codes here', commenterId: null },
  ],
  codings: [
    coding('1', 'a', 't12', 'café'),
    coding('2', 'b', 't12', 'café', 'Unsure'),
    coding('3', 'a', 'k3', '😀 ok\nSecond'),
    coding('4', 'a', 't12', 'café'),
  ],
  memos: [{ id: 'm1', title: 'On scope', text: 'Scope is wide.', coderId: 'a', at, codeIds: ['t12'] }],
  sets: [{ id: 'th1', name: 'TH-1 More than tools', codeIds: ['t12', 'k3'] }],
}

const { xml } = qdaDocument(project)

function selections() {
  return [
    ...xml.matchAll(
      /<PlainTextSelection guid="[^"]+" name="([^"]*)" startPosition="(\d+)" endPosition="(\d+)" creatingUser="([^"]+)"/g,
    ),
  ].map(([, name = '', start, end, coder]) => ({
    name: name.replaceAll('&#10;', '\n'),
    start: Number(start),
    end: Number(end),
    coder,
  }))
}

test('each selection counts code points and carries its own words as its name', () => {
  expect(selections()).toHaveLength(3)
  for (const { name, start, end } of selections()) expect([...text].slice(start, end).join('')).toBe(name)
})

test('two coders on the same words have a selection each, the same coding twice has one', () => {
  const onCafe = selections().filter(({ name }) => name === 'café')
  expect(onCafe.map(({ coder }) => coder).sort()).toEqual(['a', 'b'].map((id) => uuidV5(project.namespace, `coder:${id}`)).sort())
})

test('every reference finds its target, and every id is given once', () => {
  const given = [...xml.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid)
  const asked = [...xml.matchAll(/ (?:targetGUID|originGUID|creatingUser)="([^"]+)"/g)].map(([, guid]) => guid)
  expect(new Set(given).size).toBe(given.length)
  expect(asked.filter((guid) => !given.includes(guid))).toEqual([])
})

test('code names are unique and carry their handle; two roots cannot be coded with', () => {
  const names = [...xml.matchAll(/<Code guid="[^"]+" name="([^"]*)" isCodable="(\w+)"/g)].map(
    ([, name, codable]) => `${name} ${codable}`,
  )
  expect(names).toEqual([
    'Clauses false',
    'K-03 Accessibility true',
    'K-04 Captions true',
    'Codes false',
    'T-12 Scope &amp; &quot;reach&quot; true',
  ])
})

test('a stance and a memo on a coding survive as the description of its selection', () => {
  expect(xml).toContain('<Description>Stance: supports</Description>')
  expect(xml).toContain('<Description>Unsure</Description>')
})

test('texts lie in the package byte for byte, without byte order mark, under names that the project gives', () => {
  const reading = readZip(writeQdpx(project).bytes)
  const files = reading.status === 'read' ? reading.files : new Map<string, Uint8Array>()
  const paths = [...xml.matchAll(/plainTextPath="internal:\/\/([^"]+)"/g)].map(([, file]) => `sources/${file}`)
  expect([...files.keys()].sort()).toEqual(['project.qde', ...paths].sort())
  const bytes = files.get(`sources/${uuidV5(project.namespace, 'comment:c1')}.txt`) ?? new Uint8Array()
  expect(Buffer.from(bytes).equals(Buffer.from(text))).toBe(true)
})

test('the same project gives the same bytes', () => {
  expect(Buffer.from(writeQdpx(project).bytes).equals(Buffer.from(writeQdpx(project).bytes))).toBe(true)
})

test('a coding that points past its text or to a code that is not there is named, not written', () => {
  const codings = [...project.codings, { ...coding('9', 'a', 't12', 'café'), end: 999 }, coding('10', 'a', 'gone', 'ok')]
  expect(qdaDocument({ ...project, codings }).losses).toEqual([
    'C-041: 2 codings point to a place, code or coder that is not in this export.',
  ])
})

test('an empty project and codebook leave no empty containers', () => {
  const empty = {
    ...project,
    coders: [],
    clauses: [],
    codes: [],
    variables: [],
    commenters: [],
    comments: [],
    codings: [],
    memos: [],
    sets: [],
  }
  expect(qdaDocument(empty).xml).not.toMatch(/<(Users|CodeBook|Variables|Cases|Sources|Notes|Links|Sets)/)
  expect(writeQdc(empty)).toBeNull()
})

test('the UUID of a name is the one that RFC 9562 prints', () => {
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

const projectSchema = schemaPath('Project.xsd')
test.skipIf(projectSchema === null)(
  'project and codebook are valid by the official schemas (skipped where these do not lie beside the checkout)',
  () => {
    expect(schemaFault(projectSchema ?? '', xml)).toBeNull()
    expect(schemaFault(projectSchema ?? '', xml.replace('<Users>', '<Users wrong="1">'))).not.toBeNull()
    const empty = {
      ...project,
      coders: [],
      clauses: [],
      codes: [],
      variables: [],
      commenters: [],
      comments: [],
      codings: [],
      memos: [],
      sets: [],
    }
    expect(schemaFault(projectSchema ?? '', qdaDocument(empty).xml)).toBeNull()
    const withControl = { ...project, name: 'bell\u0007', clauses: [] }
    expect(schemaFault(projectSchema ?? '', qdaDocument(withControl).xml)).toBeNull()
    expect(schemaFault(schemaPath('Codebook.xsd') ?? '', writeQdc(project)?.xml ?? '')).toBeNull()
  },
)
