import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { type AttributePlan, type Treatment, undecided } from './attribute-plan'
import { attributeRisk } from './attribute-risk'

type Commenters = ReadonlyMap<string, AttributeValues>

/** How much of an attribute a treatment takes away: 0 nothing, 1 all; bands by how few different answers they leave. */
type Step = { readonly treatment: Treatment; readonly loss: number }

const mostTried = 600
const widths = [2, 5, 10, 20, 50, 100, 1000, 10_000]

/**
 * The plan that loses least and lets every combination be shared by k commenters: each attribute as it was answered, in the
 * narrowest bands or with its rare options as one, or left out; of plans that lose the same the first. All are tried while they
 * are few (at most 600), else one attribute after the other is made coarser, always the one that helps most. Where only the
 * hiding of single commenters would lose less than half of one attribute, that is proposed instead: see `hideRest`.
 */
export function proposePlan(commenters: Commenters, definitions: readonly AttributeDefinition[], k = undecided.k): AttributePlan {
  const ladders = definitions.map((definition) => ladderOf(commenters, definition, k))
  const planOf = (steps: readonly number[], hideRest = false): AttributePlan => ({
    ...{ k, hideRest },
    treatments: Object.fromEntries(
      definitions.map(({ key }, nth) => [key, ladders[nth]?.[steps[nth] ?? 0]?.treatment ?? { how: 'keep' }]),
    ),
  })
  const lossOf = (steps: readonly number[]) => steps.reduce((sum, step, nth) => sum + (ladders[nth]?.[step]?.loss ?? 0), 0)
  const exposedOf = (steps: readonly number[]) => attributeRisk(commenters, definitions, planOf(steps)).exposed

  const least = leastSteps(ladders, exposedOf, lossOf)
  const first = ladders.map(() => 0)
  const share = commenters.size === 0 ? 0 : exposedOf(first) / commenters.size
  return share > 0 && share * definitions.length < lossOf(least) / 2 ? planOf(first, true) : planOf(least)
}

function leastSteps(
  ladders: readonly (readonly Step[])[],
  exposedOf: (steps: readonly number[]) => number,
  lossOf: (steps: readonly number[]) => number,
): readonly number[] {
  const many = ladders.reduce((product, ladder) => product * ladder.length, 1)
  if (many <= mostTried) {
    const all = ladders.reduce<number[][]>((some, ladder) => some.flatMap((one) => ladder.map((_, step) => [...one, step])), [[]])
    const inOrder = all.map((steps) => ({ steps, loss: lossOf(steps) })).sort((one, other) => one.loss - other.loss)
    return inOrder.find(({ steps }) => exposedOf(steps) === 0)?.steps ?? ladders.map((ladder) => ladder.length - 1)
  }
  let steps = ladders.map(() => 0)
  while (exposedOf(steps) > 0) {
    const further = steps.flatMap((step, nth) =>
      step + 1 < (ladders[nth]?.length ?? 0) ? [steps.map((one, at) => (at === nth ? step + 1 : one))] : [],
    )
    const [best] = further
      .map((one) => ({ one, exposed: exposedOf(one), loss: lossOf(one) }))
      .sort((one, other) => one.exposed - other.exposed || one.loss - other.loss)
    if (!best) break
    steps = best.one
  }
  return steps
}

/** The ways to treat one attribute, the least first; one that leaves as many answers apart as the way before is none. */
function ladderOf(commenters: Commenters, { key, kind }: AttributeDefinition, k: number): readonly Step[] {
  const answers = [...commenters.values()].flatMap((values) => (Object.hasOwn(values, key) ? [values[key]] : []))
  const apart = new Set(answers).size
  const ladder: Step[] = [{ treatment: { how: 'keep' }, loss: 0 }]
  const add = (treatment: Treatment, left: number) => {
    const loss = apart <= 1 ? 0 : 1 - (left - 1) / apart
    if (left > 1 && loss > (ladder.at(-1)?.loss ?? 0)) ladder.push({ treatment, loss })
  }
  if (kind === 'number')
    for (const width of widths) {
      const numbers = answers.filter((one) => typeof one === 'number')
      add({ how: 'bands', width }, new Set(numbers.map((one) => Math.floor(one / width))).size)
    }
  if (kind === 'choice') {
    const rare = [...new Set(answers)].filter((one) => answers.filter((other) => other === one).length < k).map(String)
    if (rare.length > 1)
      add({ how: 'groups', groups: Object.fromEntries(rare.map((one) => [one, 'other'])) }, apart - rare.length + 1)
  }
  return [...ladder, { treatment: { how: 'suppress' }, loss: 1 }]
}
