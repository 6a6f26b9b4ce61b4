import { test as base } from '@playwright/test'

/**
 * A test after which every page is closed that it opened. Left open, it would look again at each change that later tests make,
 * with all that its page asks the server, and so slow them down one by one.
 */
export const test = base.extend<{ leavesNoPage: undefined }>({
  leavesNoPage: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
