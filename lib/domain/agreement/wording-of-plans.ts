import { designEffect, type Plan, plannedWidth } from './resampling/planning'
import { decimals } from './wording'

/** How sure a planned round will make of one code, in plain words. */
export function planSentence(plan: Plan): string {
  const width = plannedWidth(plan)
  if (width === null) return 'No interval can be foreseen: give a number of comments, and a share between 0 and 100 %.'
  const [low, high] = [Math.max(-1, plan.kappa - width / 2), Math.min(1, plan.kappa + width / 2)]
  const end = plan.kappa + width / 2 > 1 ? ', above which no agreement goes' : ''
  return `With ${plan.units} comments that two coders finish, the 95 % interval of alpha for one code will be about ${decimals(width)} wide: if coders agree by ${decimals(plan.kappa)}, it runs from ${decimals(low)} to ${decimals(high)}${end}.`
}

/** What the sentence takes for granted; `from` says where agreement and share come from. */
export function planAssumptions(plan: Plan, from: string): string {
  const { unitsPerCommenter = 1, correlation = 0 } = plan
  const effect = designEffect(plan)
  const counts = Math.max(1, Math.round(plan.units / effect))
  return `It takes for granted that coders agree by ${decimals(plan.kappa)} on a code that ${percent(plan.prevalence)} of the comments get (${from}), and that the ${unitsPerCommenter.toFixed(1)} comments that one commenter sends on average are alike by ${decimals(correlation)}. Comments of one person tell less than comments of as many people: the design effect is ${effect.toFixed(2)}, so ${plan.units} comments count like ${counts} independent ones. Rare codes get wider intervals than this, and a third coder makes them somewhat narrower.`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
