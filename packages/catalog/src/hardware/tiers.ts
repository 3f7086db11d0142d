import type { TierEntry } from './acceleratorEntry.ts'
import { type Figure, from } from './figure.ts'

const nccl = from('NCCL 2.30.7, src/graph/tuning.cc: latency of one step, protocol LL')
const rccl = from(
  'RCCL @9e22c79, src/graph/tuning.cc: latency of one step of a ring, protocol LL, newest model',
)
const scalingBook = from('jax-ml/scaling-book, tpus.md and sharding.md')

/** Seconds of start-up by kind of link, for tiers that name no better figure. */
const startUp = {
  nvlink: nccl(0.6e-6),
  pcie: nccl(1e-6),
  xgmi: rccl(0.8e-6),
  ici: scalingBook(1e-6, 'about a microsecond per hop; an exercise there uses half of one'),
  network: from(
    'NCCL 2.30.7, src/graph/tuning.cc: latency of one network step of a tree, LL; aiconfigurator too',
  )(5e-6),
}

/** A start-up latency for links of which none is published. */
export const unknownStartUp = from('as NVLink in NCCL 2.30.7, src/graph/tuning.cc')(
  0.6e-6,
  'no latency is published for this link',
)

type Reach = { readonly size: Figure<number>; readonly bytesPerSecondPerDirection: Figure<number> }

/** NVLink through switches; since Hopper these can reduce. */
export const nvlinkSwitch = (generation: number, reach: Reach): TierEntry => ({
  name: `NVLink ${generation}`,
  topology: 'switch',
  ...reach,
  startUpLatencySeconds: startUp.nvlink,
  inNetworkReduction: generation >= 4,
})

/** NVLink between the cards of a bridge, or the accelerators of a board, without a switch. */
export const nvlinkDirect = (name: string, topology: 'mesh' | 'point-to-point', reach: Reach): TierEntry => ({
  name,
  topology,
  ...reach,
  startUpLatencySeconds: startUp.nvlink,
  inNetworkReduction: false,
})

const pcieBytesPerSecond = { 3: 16e9, 4: 32e9, 5: 64e9 }

/** The PCIe x16 slots of one server, eight of them. */
export const pcie = (generation: 3 | 4 | 5): TierEntry => ({
  name: `PCIe ${generation}.0 x16`,
  topology: 'pcie',
  size: from('servers with eight cards are the largest common ones')(8),
  bytesPerSecondPerDirection: from('PCI Express base specification, rounded as data sheets do')(
    pcieBytesPerSecond[generation],
  ),
  startUpLatencySeconds: startUp.pcie,
  inNetworkReduction: false,
})

/** AMD's links, one from each accelerator to each other. */
export const xgmi = (reach: Reach): TierEntry => ({
  name: 'Infinity Fabric (xGMI)',
  topology: 'mesh',
  ...reach,
  startUpLatencySeconds: startUp.xgmi,
  inNetworkReduction: false,
})

/** The torus of a TPU pod. */
export const ici = (
  dimensions: readonly number[],
  bytesPerSecondPerDirection: Figure<number>,
  size: Figure<number>,
): TierEntry => ({
  name: 'ICI',
  topology: 'torus',
  dimensions,
  size,
  bytesPerSecondPerDirection,
  startUpLatencySeconds: startUp.ici,
  inNetworkReduction: false,
})

/** The network between servers or pods: InfiniBand, Ethernet with RDMA, a cloud's own. */
export const network = (name: string, bytesPerSecondPerDirection: Figure<number>): TierEntry => ({
  name,
  topology: 'switch',
  size: from('end points of a fat tree of three levels of 64-port switches, 64³/4')(65_536),
  bytesPerSecondPerDirection,
  startUpLatencySeconds: startUp.network,
  inNetworkReduction: false,
})
