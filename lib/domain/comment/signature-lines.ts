const device =
  /^\s*(?:sent (?:from|with|via) (?:my |the )?[\p{L}\d .®™]{2,40}|get outlook for \S+.{0,40}|gesendet (?:von|mit) .{2,40}|von meinem \S+ gesendet|envoyé (?:de|depuis) .{2,40}|enviado desde .{2,40}|verzonden vanaf .{2,40}|inviato da .{2,40})\s*$/iu
const farewell =
  /^\s*(?:(?:with )?(?:very |many |my |all |the )?(?:kind(?:est)?|best|warm(?:est)?|many|good)?\s?(?:regards|wishes|thanks)|thank you(?: (?:very|so) much)?|thanks(?: again| a lot)?|cheers|best|all the best|sincerely|yours(?: (?:sincerely|faithfully|truly))?|respectfully|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|liebe[nr]?) (?:grüße[n]?|grüssen?|gruß|dank)|mfg|lg|vg|(?:bien )?cordialement|bien à vous|salutations(?: distinguées)?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|met vriendelijke groet(?:en)?|cordiali saluti|atenciosamente)\s*[,.!]?\s*$/iu
const listFooter = /^\s*_{20,}\s*$/u

/** The first line of what is not said but signed, of the lines from `from` up to `to`; `to` where nothing is. */
export function signatureAt(lines: readonly string[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? ''
    if (/^--\s?$/u.test(line) || listFooter.test(line)) return at
  }
  const filled: number[] = []
  for (let at = to - 1; at >= from && filled.length < 10; at -= 1) if ((lines[at] ?? '').trim() !== '') filled.push(at)
  const farewellAt = filled.find((at) => farewell.test((lines[at] ?? '').slice(0, 80)))
  if (farewellAt !== undefined && filled.every((at) => at <= farewellAt || (lines[at] ?? '').length <= 90)) return farewellAt
  const last = filled[0]
  return last !== undefined && device.test((lines[last] ?? '').slice(0, 100)) ? last : to
}
