import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sparing } from '@/scripts/launcher/children'

test('the command line is as sparing of memory as the worker', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
  expect(scripts.codicil).toContain(`node ${sparing.join(' ')} --import`)
})
