import type { GuidOf } from './qda-code'
import type { QdaVariable } from './qda-project'
import { element, type XmlElement } from './xml-writer'

/** Values of a commenter, in the order of the variables; what is not answered is left out. */
export function valueElements(
  values: Readonly<Record<string, string | number>>,
  variables: readonly QdaVariable[],
  guidOf: GuidOf,
): XmlElement[] {
  return variables.flatMap(({ key, kind }) => {
    const value = values[key]
    if (value === undefined) return []
    const written =
      kind === 'number' ? element('FloatValue', {}, decimal(Number(value))) : element('TextValue', {}, String(value))
    return [element('VariableValue', {}, [element('VariableRef', { targetGUID: guidOf('variable', key) }), written])]
  })
}

/** The schema's decimal knows no exponent. */
function decimal(value: number): string {
  return Number.isFinite(value) ? value.toFixed(6).replace(/\.?0+$/, '') : '0'
}
