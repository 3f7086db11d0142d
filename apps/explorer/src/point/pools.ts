import type { Layout } from 'paretoken'
import type { Anatomy, Domain } from '../worker/anatomy.ts'
import type { CurvePoint } from '../worker/curve.ts'

/** Instances that are all alike and do the same work. */
export type Pool = {
  /** What it does; where one pool does all, nothing needs to be said. */
  readonly role?: 'computes prompts' | 'decodes'
  readonly hardware?: string
  readonly layout: Layout
  readonly layoutName: string
  /** Of one instance. */
  readonly accelerators: number
  /** Not whole where pools are matched at the limit: so many for each instance that decodes. */
  readonly instances: number
  readonly domain: Domain | null
}

/** The pools of a point: one; in disaggregated serving first the one that computes prompts, then the one that decodes. */
export function poolsOf(
  {
    layout,
    layoutName,
    accelerators,
    prefill,
  }: Pick<CurvePoint, 'layout' | 'layoutName' | 'accelerators' | 'prefill'>,
  { domain, prefillDomain }: Pick<Anatomy, 'domain' | 'prefillDomain'>,
): readonly Pool[] {
  const own = { layout, layoutName, accelerators, domain }
  if (prefill === null) return [{ ...own, instances: 1 }]
  const { instances, instancesPerDecodeInstance } = prefill
  return [
    {
      role: 'computes prompts',
      hardware: prefill.hardware,
      layout: prefill.layout,
      layoutName: prefill.layoutName,
      accelerators: prefill.accelerators,
      instances: instances?.prefill ?? instancesPerDecodeInstance,
      domain: prefillDomain,
    },
    { role: 'decodes', ...own, instances: instances?.decode ?? 1 },
  ]
}

/** All accelerators of pools; not whole where they are matched at the limit. */
export const acceleratorsOfPools = (pools: readonly Pool[]): number =>
  pools.reduce((sum, { instances, accelerators }) => sum + instances * accelerators, 0)
