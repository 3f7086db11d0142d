import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { network, nvlinkDirect, pcie } from '../tiers.ts'

const v100Sheet = from('NVIDIA V100 data sheet (recalled)')
const t4Sheet = from('NVIDIA T4 data sheet (recalled)')

const v100 = {
  vendor: 'NVIDIA',
  flopPerSecond: {
    ...each(v100Sheet, { fp32: 15.7e12, fp16: 125e12 }),
    int8: v100Sheet(62e12, 'four-element dot products on CUDA cores; the tensor cores have no int8'),
  },
  hbmBytesPerSecond: v100Sheet(900e9),
  memoryType: 'HBM2',
  onChipBytes: v100Sheet(6_291_456),
  interconnect: [
    nvlinkDirect('NVLink 2', 'mesh', {
      size: v100Sheet(8, 'DGX-1 joins 8 in a cube mesh with links missing; DGX-2 joins 16 by switches'),
      bytesPerSecondPerDirection: v100Sheet(150e9),
    }),
    network('InfiniBand EDR', from('DGX-1: four 100 Gb/s adapters for eight accelerators')(6.25e9)),
  ],
  tdpWatts: v100Sheet(300),
  rentalDollarsPerHour: from(
    'skypilot-org/skypilot-catalog v8: Lambda 8×V100 at $6.32/h; high: AWS p3 list price (recalled)',
  )(
    { low: 0.1, typical: 0.79, high: 3.06, date: '2026' },
    'low is recalled from marketplaces of used capacity',
  ),
} satisfies Partial<AcceleratorEntry>

/** Volta and Turing: the first generations with tensor cores. Neither has bf16. */
export const volta: readonly AcceleratorEntry[] = [
  {
    ...v100,
    id: 'v100-sxm-16',
    aliases: ['v100', 'v100-sxm2-16gb', 'v100-sxm-16gb', 'v100-16gb'],
    name: 'V100 SXM2 16 GB',
    launchYear: v100Sheet(2017),
    hbmBytes: v100Sheet(16e9),
  },
  {
    ...v100,
    id: 'v100-sxm-32',
    aliases: ['v100-sxm2-32gb', 'v100-sxm-32gb', 'v100-32gb'],
    name: 'V100 SXM2 32 GB',
    launchYear: v100Sheet(2018),
    hbmBytes: v100Sheet(32e9),
  },
  {
    id: 't4',
    aliases: ['tesla-t4', 't4-16gb'],
    name: 'T4 16 GB',
    vendor: 'NVIDIA',
    launchYear: t4Sheet(2018),
    flopPerSecond: each(t4Sheet, { fp32: 8.1e12, fp16: 65e12, int8: 130e12, int4: 260e12 }),
    hbmBytes: t4Sheet(16e9),
    hbmBytesPerSecond: t4Sheet(320e9),
    memoryType: 'GDDR6',
    onChipBytes: t4Sheet(4_194_304),
    interconnect: [pcie(3)],
    tdpWatts: t4Sheet(70),
    rentalDollarsPerHour: from('list prices of Google Cloud ($0.35) and AWS g4dn.xlarge ($0.526) (recalled)')(
      {
        low: 0.35,
        typical: 0.53,
        high: 0.53,
      },
      'recalled, without its date',
    ),
  },
]
