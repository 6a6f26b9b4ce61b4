/** E blocks publishing, W must be acknowledged with a reason, I only informs. */
export type Severity = 'E' | 'W' | 'I'

/** What a check found. `handle` names what it is about as people see it. */
export type Finding = { readonly code: string; readonly severity: Severity; readonly handle: string; readonly sentence: string }

export function error(code: string, handle: string, sentence: string): Finding {
  return { code, severity: 'E', handle, sentence }
}

export function warning(code: string, handle: string, sentence: string): Finding {
  return { code, severity: 'W', handle, sentence }
}
