import { expect, test } from 'vitest'
import { detect } from '@/lib/language/detect'
import { forms } from './planted/forms'

const frames = ['{}', 'You can reach or find me under {}, if that helps.', 'she said: {}\nand left', '({})', 'It was {}.']

/** Every letter and digit that carries the identifier lies in a span; the word for what it is may stand outside. */
function isCovered(text: string, planted: string): boolean {
  const spans = detect(text).filter(({ tier }) => tier === 'auto')
  const at = text.indexOf(planted)
  const label = /^.*?(?=\d)/s.exec(planted)?.[0] ?? ''
  const from =
    /^(?:DOB|D\.O\.B|born|date|my|b\.|birth|UTR|unique|EIN|FEIN|SSN|social|NHS|NI |passport|staff|student|employee|payroll|driving|SIN|TFN|BSN|PESEL|CPR|DNI|tax|zip|PLZ|post|pin|CEP|ORCID)/i.test(
      planted,
    )
      ? /MORGA|s1234567|May 3|NI number/.test(planted)
        ? planted.search(/MORGA|s1234567|May 3|AB 12/)
        : label.length
      : 0
  return [...planted.slice(from).matchAll(/[\p{L}\p{N}]+/gu)].every((token) => {
    const start = at + from + token.index
    return spans.some((span) => span.start <= start && start + token[0].length <= span.end)
  })
}

test.each(Object.keys(forms))('each way to write it is found: %s', (kind) => {
  const planted = forms[kind] ?? []
  expect(new Set(planted).size).toBeGreaterThanOrEqual(40)
  const missed = planted.flatMap((form) =>
    frames.map((frame) => frame.replace('{}', () => form)).filter((text) => !isCovered(text, form)),
  )
  expect(missed).toEqual([])
})

test.each([
  'We had 12 345 678 visits between 2019-2021 and 4,111,111 clicks.',
  'ISBN 978-0-306-40615-7, pages 1023-1044, DOI 10.1000/182.',
  'On 12/03/2024 we met; the 3rd of May 2023 was fine too.',
  'The room is B12, the module CS101, the form A4, and step 4 of 10.',
  'In 2020 2021 2022 we taught 030 students and 0 of 100 failed.',
  'Order 1234567890123456 is no card, and 123-456 is nothing.',
  'The staff numbers rose to 300 in 2021, and student numbers to 12,500.',
  'Tax ID forms and passport photos were asked of everybody.',
  'at 10:30:45 the ratio was 3:2 and std::vector grew',
])('nothing that only looks like one is hidden beforehand: %s', (text) => {
  expect(detect(text).filter(({ tier, finder }) => tier === 'auto' && finder === 'form')).toEqual([])
})
