import { expect, test } from 'vitest'
import { wordPlaces } from '@/lib/domain/comment/word-places'
import { db } from '@/lib/server/db'

type Key = { schema: string; table: string; name: string; columns: string[]; kind: string; onDelete: string; target: string }

async function keys(kind: 'f' | 'u'): Promise<Key[]> {
  if (kind === 'f')
    return db().$queryRaw<Key[]>`
      SELECT n.nspname AS schema, c.relname AS table, k.conname AS name, k.confdeltype::text AS "onDelete", t.relname AS target, k.contype::text AS kind,
        ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(num, place) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY u.place) AS columns
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND n.nspname IN ('public', 'vault')`
  return db().$queryRaw<Key[]>`
    SELECT n.nspname AS schema, c.relname AS table, x.relname AS name, '' AS "onDelete", '' AS target, CASE WHEN i.indisunique THEN 'u' ELSE 'i' END AS kind,
      ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u(num, place) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num WHERE u.place <= i.indnkeyatts ORDER BY u.place) AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'vault') AND c.relname NOT LIKE '\_prisma%'`
}

/** Tables of the installation: people, their sign-ins, one-time links, the projects themselves. */
const house = new Set(['Installation', 'Person', 'SignIn', 'OneTimeLink', 'Project'])

test('every unique key of a project table holds the project', async () => {
  const loose = (await keys('u')).filter((key) => key.kind === 'u' && !house.has(key.table) && !key.columns.includes('projectId'))
  expect(loose.map((key) => key.name)).toEqual([])
})

test('every foreign key of a project table starts with the project, and none is SET NULL', async () => {
  const foreign = await keys('f')
  const loose = foreign.filter((key) => !house.has(key.table) && key.columns[0] !== 'projectId' && key.target !== 'Person')
  expect(loose.map((key) => key.name)).toEqual([])
  expect(foreign.filter((key) => key.onDelete === 'n' || key.onDelete === 'd').map((key) => key.name)).toEqual([])
  expect(foreign.length).toBeGreaterThan(80)
})

test('every foreign key has an index that begins with its columns', async () => {
  const indexes = await keys('u')
  const bare = (await keys('f')).filter(
    (key) =>
      !indexes.some(
        (index) =>
          index.schema === key.schema &&
          index.table === key.table &&
          key.columns.every((column, place) => index.columns[place] === column),
      ),
  )
  expect(bare.map((key) => `${key.table}(${key.columns})`)).toEqual([])
})

test('every column that can hold text is known to the registry of places, with what a withdrawal does about it', async () => {
  const columns = await db().$queryRaw<{ place: string }[]>`
    SELECT CASE WHEN table_schema = 'vault' THEN 'vault.' ELSE '' END || table_name || '.' || column_name AS place
    FROM information_schema.columns
    WHERE table_schema IN ('public', 'vault') AND table_name NOT LIKE '\_prisma%'
      AND (data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea', 'xml') OR udt_name IN ('_text', '_varchar', '_bytea', 'tsvector'))
    ORDER BY 1`
  const there = columns.map(({ place }) => place)
  expect(there.filter((place) => !wordPlaces.has(place))).toEqual([])
  expect([...wordPlaces.keys()].filter((place) => !there.includes(place))).toEqual([])
})
