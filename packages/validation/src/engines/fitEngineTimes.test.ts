import { expect, test } from 'vitest'
import { clusterWeights } from './clusterWeights.ts'
import { type EngineEffects, secondsByEffects, type TokenConstant, tokenConstants } from './engineEffects.ts'
import type { EngineSample } from './engineSample.ts'
import { fitEngineTimes } from './fitEngineTimes.ts'
import { fitRequestOverhead } from './fitRequestOverhead.ts'

type Constants = { readonly [name in TokenConstant]: number }

const sampleOf = (cluster: string) => ({ cluster }) as EngineSample

const truth: Constants = {
  attentionLaunchShare: 0.3,
  wideLaunchShare: 0.9,
  narrowLaunchShare: 0.25,
  expertLaunchShare: 0.6,
  stragglerSeconds: 3e-6,
  hostSeconds: 0.8e-3,
}

/** Configurations that have much of one constant each, at several loads, and what was measured of them. */
const effectsOf = (
  constants: Constants,
  wrong: (index: number) => number = () => 1,
): readonly EngineEffects[] =>
  tokenConstants.flatMap((much, configuration) =>
    [1, 2, 4, 8].map((load, index) => {
      const perConstant = Object.fromEntries(
        tokenConstants.map((name) => {
          const seconds = name === much ? 6e-3 : 1e-3
          return [
            name,
            name === 'stragglerSeconds' || name === 'hostSeconds'
              ? (seconds / 1e-3) * (name === 'hostSeconds' ? 1 : 300)
              : seconds,
          ]
        }),
      ) as Constants
      const effects = { sample: sampleOf(much), baseSeconds: 1e-3 * load, perConstant, measuredSeconds: 0 }
      const seconds = secondsByEffects(effects, constants) * wrong(4 * configuration + index)
      return { ...effects, measuredSeconds: seconds }
    }),
  )

test('fits find the constants that made their measurements, nearly, though one in six is wild', () => {
  for (const wrong of [() => 1, (index: number) => (index % 6 === 5 ? 3 : 1)]) {
    const effects = effectsOf(truth, wrong)
    const { attentionLaunchShare, engines } = fitEngineTimes({ one: effects })
    const fitted = { attentionLaunchShare, ...engines.one }
    for (const name of tokenConstants)
      expect(Math.abs(fitted[name] / truth[name] - 1), name).toBeLessThan(0.1)
  }
})

test('constants stay within what can be', () => {
  const slow = fitEngineTimes({ one: effectsOf({ ...truth, narrowLaunchShare: 4, hostSeconds: 0.1 }) })
  expect(slow.engines.one.narrowLaunchShare).toBeLessThanOrEqual(1.5)
  expect(slow.engines.one.hostSeconds).toBeLessThanOrEqual(5e-3)
})

test('a constant that nothing measured tells of is what would be expected', () => {
  const effects = effectsOf(truth).map((each) => ({
    ...each,
    measuredSeconds: each.measuredSeconds - each.perConstant.expertLaunchShare * truth.expertLaunchShare,
    perConstant: { ...each.perConstant, expertLaunchShare: 0 },
  }))
  expect(fitEngineTimes({ one: effects }).engines.one.expertLaunchShare).toBeCloseTo(0.5, 2)
})

test('what a request takes outside of passes is found beside what prompts take', () => {
  const firsts = [0.01, 0.1, 1].map((passSeconds) => ({
    sample: sampleOf('one'),
    passSeconds,
    measuredSeconds: passSeconds + 0.03,
  }))
  expect(fitRequestOverhead(firsts)).toBeCloseTo(0.03, 4)
  expect(fitRequestOverhead([])).toBe(0)
})

test('a cluster counts as the square root of its samples', () => {
  const weights = clusterWeights(['a', 'b', 'b', 'b', 'b'].map((cluster) => ({ cluster })))
  expect(weights).toEqual([1, 0.5, 0.5, 0.5, 0.5])
})
