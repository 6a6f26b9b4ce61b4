export type HeldKeys = { readonly shift: boolean; readonly ctrl: boolean }
/** Keys that a person gave to commands, by command, each as `keyName` names it. */
export type KeyChanges = Readonly<Record<string, string>>
type Commands<Command extends string> = Readonly<Record<Command, { readonly keys: readonly string[] }>>

/** Name of a key press: `s`, `S` with Shift, `Shift ArrowLeft`, `Ctrl z`, `Ctrl Z` with Shift. */
export function keyName(key: string, { shift, ctrl }: HeldKeys): string {
  if (ctrl) return `Ctrl ${shift ? key.toUpperCase() : key}`
  return shift && key.length > 1 ? `Shift ${key}` : key
}

/** The keys of a command; one that was given another key has that key alone. */
export function keysOf<Command extends string>(commands: Commands<Command>, command: Command, changes: KeyChanges) {
  const changed = changes[command]
  return changed === undefined ? commands[command].keys : [changed]
}

export function commandsByKey<Command extends string>(
  commands: Commands<Command>,
  changes: KeyChanges,
): ReadonlyMap<string, Command> {
  const names = Object.keys(commands) as Command[]
  return new Map(names.flatMap((command) => keysOf(commands, command, changes).map((key) => [key, command] as const)))
}

/** Why a key cannot be given to a command, as a sentence; null when it can. `fixed` are keys that always do something else. */
export function whyNotKey<Command extends string>(
  commands: Commands<Command & string>,
  command: Command,
  key: string,
  changes: KeyChanges,
  fixed: readonly string[],
): string | null {
  if (/^Ctrl /.test(key)) return 'The browser and screen readers have keys with Ctrl. Choose one without.'
  if (!/^(Shift )?(.|Arrow\w+)$/u.test(key) || /^Arrow/.test(key))
    return 'Pages and screen readers are moved with this key. Choose a letter or a sign.'
  if (fixed.includes(key)) return 'This key sets a recent code or a stance.'
  const other = commandsByKey(commands, { ...changes, [command]: '' }).get(key)
  return other === undefined ? null : `This key is taken: ${other}`
}
