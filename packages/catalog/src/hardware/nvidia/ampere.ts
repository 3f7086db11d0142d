import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { network, nvlinkDirect, nvlinkSwitch, pcie } from '../tiers.ts'
import { infiniBandHdr } from './network.ts'

const a100Sheet = from(
  'NVIDIA A100 data sheet (recalled); aiconfigurator systems/a100_sxm.yaml, a100_pcie.yaml @095f58a',
)
const a10Sheet = from('NVIDIA A10 data sheet (recalled)')
const a10gPage = from('NVIDIA A10G product page (recalled); cli99/llm-analysis a10g.json')
const ga102 = from('NVIDIA GA102 white paper (recalled)')
const tiersOfMay2026 = from('mercatus-ai.com cloud GPU pricing, tier table of May 2026; skypilot-catalog v8')
const street = from('street estimates (recalled); there is no list price')

const a100 = {
  vendor: 'NVIDIA',
  flopPerSecond: each(a100Sheet, {
    fp32: 19.5e12,
    tf32: 156e12,
    bf16: 312e12,
    fp16: 312e12,
    int8: 624e12,
    int4: 1248e12,
  }),
  onChipBytes: a100Sheet(41_943_040),
} satisfies Partial<AcceleratorEntry>

const a100With40 = {
  ...a100,
  launchYear: a100Sheet(2020),
  hbmBytes: a100Sheet(40e9),
  reportedHbmBytes: from('half of the 80 GB version, aiconfigurator systems/a100_sxm.yaml @095f58a')(
    42_949_672_960,
    'not reported for this version itself',
  ),
  hbmBytesPerSecond: a100Sheet(1.555e12),
  memoryType: 'HBM2',
  rentalDollarsPerHour: from('scaled from listings of the 80 GB version; high: AWS p4d (recalled)')(
    { low: 0.6, typical: 1.1, high: 2.75, date: '2026' },
    'an estimate; no listing of the 40 GB version was found',
  ),
} satisfies Partial<AcceleratorEntry>

const a100With80 = {
  ...a100,
  hbmBytes: a100Sheet(80e9),
  reportedHbmBytes: from('aiconfigurator systems/a100_sxm.yaml @095f58a')(85_899_345_920),
  memoryType: 'HBM2e',
  rentalDollarsPerHour: tiersOfMay2026({ low: 0.8, typical: 1.3, high: 3, date: '2026-05' }),
  purchaseDollars: street(
    { low: 8000, typical: 15_000, high: 18_000 },
    'estimates differ by a factor of two',
  ),
} satisfies Partial<AcceleratorEntry>

const onBoard = [
  nvlinkSwitch(3, { size: a100Sheet(8), bytesPerSecondPerDirection: a100Sheet(300e9) }),
  infiniBandHdr,
]

const inSlots = [
  nvlinkDirect('NVLink 3 bridge', 'point-to-point', {
    size: a100Sheet(2, 'the bridge is optional'),
    bytesPerSecondPerDirection: a100Sheet(300e9),
  }),
  pcie(4),
  infiniBandHdr,
]

/** Ampere: bf16 and tf32 arrive. */
export const ampere: readonly AcceleratorEntry[] = [
  {
    ...a100With40,
    id: 'a100-sxm-40gb',
    aliases: ['a100-sxm-40', 'a100-sxm4-40gb', 'a100-40gb', 'a100-40'],
    name: 'A100 SXM4 40 GB',
    interconnect: onBoard,
    tdpWatts: a100Sheet(400),
  },
  {
    ...a100With80,
    id: 'a100-sxm-80gb',
    aliases: ['a100', 'a100-sxm', 'a100-sxm-80', 'a100-sxm4-80gb', 'a100-80gb', 'a100-80'],
    name: 'A100 SXM4 80 GB',
    launchYear: a100Sheet(2020),
    hbmBytesPerSecond: a100Sheet(2.039e12),
    interconnect: onBoard,
    tdpWatts: a100Sheet(400),
  },
  {
    ...a100With40,
    id: 'a100-pcie-40gb',
    aliases: ['a100-pcie-40'],
    name: 'A100 PCIe 40 GB',
    interconnect: inSlots,
    tdpWatts: a100Sheet(250),
  },
  {
    ...a100With80,
    id: 'a100-pcie-80gb',
    aliases: ['a100-pcie', 'a100-pcie-80'],
    name: 'A100 PCIe 80 GB',
    launchYear: a100Sheet(2021),
    hbmBytesPerSecond: a100Sheet(1.935e12),
    interconnect: inSlots,
    tdpWatts: a100Sheet(300),
  },
  {
    id: 'a10',
    aliases: ['a10-24gb'],
    name: 'A10 24 GB',
    vendor: 'NVIDIA',
    launchYear: a10Sheet(2021),
    flopPerSecond: each(a10Sheet, {
      fp32: 31.2e12,
      tf32: 62.5e12,
      bf16: 125e12,
      fp16: 125e12,
      int8: 250e12,
      int4: 500e12,
    }),
    hbmBytes: a10Sheet(24e9),
    hbmBytesPerSecond: from('NVIDIA A10 data sheet (recalled); baseten.co, A10 and A10G compared')(600e9),
    memoryType: 'GDDR6',
    onChipBytes: from('sysrqmts.com, A10 PCIe')(6_291_456),
    interconnect: [pcie(4)],
    tdpWatts: a10Sheet(150),
  },
  {
    id: 'a10g',
    aliases: ['a10g-24gb'],
    name: 'A10G 24 GB (AWS)',
    vendor: 'NVIDIA',
    launchYear: a10gPage(2021),
    flopPerSecond: each(a10gPage, {
      fp32: 35e12,
      tf32: 35e12,
      bf16: 70e12,
      fp16: 70e12,
      int8: 140e12,
      int4: 280e12,
    }),
    hbmBytes: a10gPage(24e9),
    hbmBytesPerSecond: a10gPage(600e9),
    memoryType: 'GDDR6',
    onChipBytes: a10gPage(6_291_456),
    interconnect: [pcie(4), network('EFA', from('AWS g5.48xlarge, 100 Gb/s for eight (recalled)')(1.5625e9))],
    tdpWatts: a10gPage(300, 'the figure for the A10G alone is not published with the instance'),
    rentalDollarsPerHour: from('AWS list price of g5.xlarge (recalled)')(
      {
        low: 1.006,
        typical: 1.006,
        high: 1.21,
      },
      'recalled, without its date',
    ),
  },
  {
    id: 'rtx-3090',
    aliases: ['geforce-rtx-3090'],
    name: 'GeForce RTX 3090',
    vendor: 'NVIDIA',
    launchYear: ga102(2020),
    flopPerSecond: each(ga102, {
      fp32: 35.6e12,
      tf32: 35.6e12,
      bf16: 71e12,
      fp16: 71e12,
      int8: 284e12,
      int4: 568e12,
    }),
    hbmBytes: ga102(24e9),
    hbmBytesPerSecond: ga102(936e9),
    memoryType: 'GDDR6X',
    onChipBytes: ga102(6_291_456),
    interconnect: [
      nvlinkDirect('NVLink 3 bridge', 'point-to-point', {
        size: ga102(2, 'the bridge is optional'),
        bytesPerSecondPerDirection: ga102(56.25e9),
      }),
      pcie(4),
    ],
    tdpWatts: ga102(350),
    rentalDollarsPerHour: from('deploybase.ai, table of RunPod prices, March 2026')(
      { low: 0.11, typical: 0.22, high: 0.39, date: '2026-03' },
      'its column names and figures disagree',
    ),
    purchaseDollars: street(
      { low: 600, typical: 700, high: 1499 },
      'used cards; high is the price at launch',
    ),
  },
]
