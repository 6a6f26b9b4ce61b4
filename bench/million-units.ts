/** Nominal alpha over 3 coders x 1,000,000 units, 5 codes, 5 % missing, in a process of its own so that its memory can be told. */

import { countRatings } from '@/lib/domain/agreement/counts'
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { dice } from '@/lib/domain/coding/dice'
import { median } from './measure'

const [units, coders, categories] = [1_000_000, 3, 5]
const throwing = dice('a million units')
const values = new Int16Array(units * coders)
for (let unit = 0; unit < units; unit += 1) {
  const usual = Math.floor(throwing() * categories)
  for (let coder = 0; coder < coders; coder += 1) {
    const own = throwing() < 0.8 ? usual : Math.floor(throwing() * categories)
    values[unit * coders + coder] = throwing() < 0.05 ? -1 : own
  }
}
const before = process.resourceUsage().maxRSS / 1024
let alpha = Number.NaN
const milliseconds = await median(5, async () => {
  const result = krippendorffAlpha(countRatings({ units, coders, categories, values }))
  alpha = result.status === 'value' ? result.coefficient : Number.NaN
})
const memory = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ alpha, milliseconds, memory, before }))
