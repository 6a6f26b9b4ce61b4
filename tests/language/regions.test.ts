import { expect, test } from 'vitest'
import { regionOfTown } from '@/lib/language/gazetteer/regions'

test.each([
  ['Leeds', 'England'],
  ['Aberdeen’s', 'Scotland'],
  ['swansea', 'Wales'],
  ['Springfield', 'Missouri'],
  ['Coimbra', 'Portugal'],
  ['São Paulo', 'Brazil'],
  ['Gorakhpur', 'India'],
])('a town lies in a region: %s', (town, region) => {
  expect(regionOfTown(town)).toBe(region)
})

test('what is no town of some size has none', () => {
  for (const words of ['', 'Nowhereton', 'the library', '🙂', 'constructor', '__proto__']) expect(regionOfTown(words)).toBeNull()
})
