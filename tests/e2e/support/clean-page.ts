import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that WCAG 2.2 AA calls wrong stands on this page. */
export async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: no page of ours has frames, for which a page apart would be opened each time.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([])
}

/** Collects what the content security policy refused; a page of ours gives it nothing to refuse. */
export function watchPolicy(page: Page): string[] {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text()))
      refused.push(`${page.url()} ${message.location().url}:${message.location().lineNumber}: ${message.text().slice(0, 160)}`)
  })
  return refused
}
