import { expect, test } from 'vitest'
import { element, writeXml } from '@/lib/formats/xml-writer'

test('text and attributes are escaped, line ends in attributes stay', () => {
  const { xml, losses } = writeXml(
    element('A', { name: 'x < "y" & z\n2', gone: undefined }, [element('B', {}, 'a < b & c\nd'), element('C')]),
  )
  expect(xml).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<A name="x &lt; &quot;y&quot; &amp; z&#10;2">\n  <B>a &lt; b &amp; c\nd</B>\n  <C/>\n</A>\n',
  )
  expect(losses).toEqual([])
})

test('characters that XML cannot hold are left out and reported, all others stay', () => {
  const { xml, losses } = writeXml(element('A', { name: 'bell\u0007' }, 'half \ud83d, null \0, whole 😀'))
  expect(xml).toContain('<A name="bell">half , null , whole 😀</A>')
  expect(losses).toEqual([
    { where: 'A/@name', characters: ['U+0007'] },
    { where: 'A', characters: ['U+D83D', 'U+0000'] },
  ])
})
