import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Every `@example` of the agreement domain is run: `code  // what comes out`, where `0.66...` stands for more digits. */
const folder = path.resolve('lib/domain/agreement')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const scope: Record<string, unknown> = {}
const examples: { file: string; code: string; result: string }[] = []

for (const file of files) {
  Object.assign(scope, await import(path.join(folder, file)))
  const source = readFileSync(path.join(folder, file), 'utf8')
  for (const [, block = ''] of source.matchAll(/@example ([\s\S]*?)\*\//g)) {
    const text = block.replace(/\n\s*\* ?/g, ' ').trim()
    const [code = '', result = ''] = text.split('  // ')
    examples.push({ file, code: code.trim(), result: result.trim() })
  }
}

test('there are examples to run', () => {
  expect(examples.length).toBeGreaterThanOrEqual(25)
})

test.each(examples.map((one) => [`${one.file}: ${one.code.slice(0, 60)}`, one] as const))('%s', (_, { code, result }) => {
  const names = Object.keys(scope)
  const found: unknown = new Function(...names, `return ${code}`)(...names.map((name) => scope[name]))
  if (typeof found === 'number') {
    const digits = result.replace(/\.\.\.$/, '')
    if (digits === result) expect(found).toBeCloseTo(Number(result), 12)
    else expect(String(found).startsWith(digits), `${found} for ${result}`).toBe(true)
  } else expect(found).toEqual(new Function(`return ${result.replace(/^Float64Array (\[.*\])$/, 'Float64Array.from($1)')}`)())
})
