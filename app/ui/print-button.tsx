'use client'

import { Button } from './button'

/** Opens the browser's own printing. */
export function PrintButton() {
  return <Button onPress={() => window.print()}>Print</Button>
}
