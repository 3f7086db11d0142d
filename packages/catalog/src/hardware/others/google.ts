import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { ici, network } from '../tiers.ts'

const scalingBook = from('jax-ml/scaling-book, tpus.md')
const v3Page = from('Cloud TPU documentation, v3 (recalled)')
const v4Page = from('Cloud TPU documentation, v4 (recalled)')
const v5eMatrixUnits = from(
  'jax-ml/scaling-book, tpus.md: four matrix units of 128 × 128 at 1.5 GHz; documentation rounds to 197',
)
const v5ePage = from('Cloud TPU documentation, v5e (recalled)')
const v5pPage = from('Cloud TPU documentation, v5p')
const v6ePage = from('Cloud TPU documentation, v6e')
const v7Page = from('Cloud TPU documentation, TPU7x')
const gpuhunt = from('dstackai/gpuhunt, tpu_pricing.json @3584151, August 2026')

const dataCentre = 'data-centre network'

/** TPUs, per chip. The torus is that of a whole pod; slices are cut from it. */
export const google: readonly AcceleratorEntry[] = [
  {
    id: 'tpu-v3',
    aliases: ['v3'],
    name: 'TPU v3',
    vendor: 'Google',
    launchYear: v3Page(2018),
    flopPerSecond: { bf16: v3Page(123e12, 'the scaling book rounds it to 140') },
    hbmBytes: scalingBook(32e9),
    hbmBytesPerSecond: scalingBook(900e9),
    memoryType: 'HBM2',
    onChipBytes: v3Page(33_554_432),
    interconnect: [ici([32, 32], scalingBook(400e9), scalingBook(1024))],
    tdpWatts: v3Page(220),
    rentalDollarsPerHour: from('Google Cloud list price of v3-8, $8 for four chips (recalled)')(
      {
        low: 2,
        typical: 2,
        high: 2.2,
      },
      'recalled, without its date',
    ),
  },
  {
    id: 'tpu-v4',
    aliases: ['v4', 'tpu-v4p'],
    name: 'TPU v4',
    vendor: 'Google',
    launchYear: v4Page(2021),
    flopPerSecond: each(scalingBook, { bf16: 275e12, int8: 275e12 }),
    hbmBytes: v4Page(34_359_738_368),
    hbmBytesPerSecond: v4Page(1.228e12),
    memoryType: 'HBM2',
    onChipBytes: v4Page(167_772_160),
    interconnect: [
      ici([16, 16, 16], scalingBook(270e9), scalingBook(4096)),
      network(dataCentre, scalingBook(6.25e9, 'about 25 GB/s for a host of four')),
    ],
    tdpWatts: v4Page(192),
    rentalDollarsPerHour: from('Google Cloud list price, $3.22 a chip (recalled)')(
      {
        low: 1.5,
        typical: 3.22,
        high: 3.5,
      },
      'recalled, without its date',
    ),
  },
  {
    id: 'tpu-v5e',
    aliases: ['v5e', 'v5litepod'],
    name: 'TPU v5e',
    vendor: 'Google',
    launchYear: v5ePage(2023),
    flopPerSecond: each(v5eMatrixUnits, { bf16: 196.608e12, int8: 393.216e12 }),
    hbmBytes: v5ePage(16e9),
    hbmBytesPerSecond: v5ePage(819e9),
    memoryType: 'HBM2e',
    onChipBytes: scalingBook(134_217_728),
    interconnect: [
      ici(
        [16, 16],
        scalingBook(200e9, 'four links of 50 GB/s; older copies of the book say 45'),
        scalingBook(256),
      ),
      network(dataCentre, scalingBook(3.125e9, 'about 25 GB/s for a host of eight')),
    ],
    rentalDollarsPerHour: gpuhunt({ low: 0.6, typical: 1.2, high: 1.42, date: '2026-08' }),
  },
  {
    id: 'tpu-v5p',
    aliases: ['v5p'],
    name: 'TPU v5p',
    vendor: 'Google',
    launchYear: v5pPage(2023),
    flopPerSecond: {
      bf16: v5pPage(459e12),
      fp8: v5pPage(459e12),
      int8: scalingBook(918e12),
    },
    hbmBytes: v5pPage(102_005_473_280),
    hbmBytesPerSecond: v5pPage(2.765e12),
    memoryType: 'HBM2e',
    onChipBytes: scalingBook(134_217_728),
    interconnect: [
      ici([16, 20, 28], v5pPage(600e9), v5pPage(8960, 'one job can have up to 6,144 of them')),
      network(dataCentre, v5pPage(6.25e9)),
    ],
    rentalDollarsPerHour: gpuhunt({ low: 2.1, typical: 4.2, high: 4.2, date: '2026-08' }),
  },
  {
    id: 'tpu-v6e',
    aliases: ['v6e', 'trillium'],
    name: 'TPU v6e (Trillium)',
    vendor: 'Google',
    launchYear: v6ePage(2024),
    flopPerSecond: { ...each(v6ePage, { bf16: 918e12, int8: 1836e12 }), fp8: v7Page(918e12) },
    hbmBytes: v6ePage(34_359_738_368),
    hbmBytesPerSecond: v6ePage(1.638e12),
    memoryType: 'HBM3',
    onChipBytes: scalingBook(134_217_728),
    interconnect: [
      ici([16, 16], v6ePage(400e9), v6ePage(256)),
      network(dataCentre, from('Cloud TPU documentation, table on the page of TPU7x')(12.5e9)),
    ],
    rentalDollarsPerHour: gpuhunt({ low: 1.89, typical: 2.7, high: 3.24, date: '2026-08' }),
  },
  {
    id: 'tpu-v7',
    aliases: ['v7', 'tpu7x', 'ironwood'],
    name: 'TPU7x (Ironwood)',
    vendor: 'Google',
    launchYear: v7Page(2025),
    flopPerSecond: each(v7Page, { bf16: 2307e12, fp8: 4614e12 }),
    hbmBytes: v7Page(206_158_430_208),
    hbmBytesPerSecond: v7Page(7.38e12),
    memoryType: 'HBM3e',
    interconnect: [
      ici(
        [16, 24, 24],
        v7Page(600e9),
        v7Page(9216, 'the pod is a three-dimensional torus; how its sides are cut is an assumption'),
      ),
      network(dataCentre, v7Page(12.5e9)),
    ],
  },
]
