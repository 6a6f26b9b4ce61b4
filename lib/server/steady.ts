/**
 * Does the work and answers no sooner than `atLeast` milliseconds after it began, whether it was done or refused, so that how
 * long an answer took tells nothing of what was found.
 */
export async function steady<V>(atLeast: number, work: () => Promise<V>): Promise<V> {
  const [outcome] = await Promise.allSettled([work(), new Promise((wake) => setTimeout(wake, atLeast))])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
