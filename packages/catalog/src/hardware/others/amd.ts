import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, type Figure, from } from '../figure.ts'
import { network, xgmi } from '../tiers.ts'

const mi250xSheet = from('AMD Instinct MI250X data sheet (recalled); cli99/llm-analysis mi250x.json')
const mi300xSheet = from('AMD Instinct MI300X data sheet (recalled); GenZ system_configs.py')
const mi325xSheet = from('AMD Instinct MI325X data sheet (recalled)')
const mi300aSheet = from('AMD Instinct MI300A data sheet (recalled)')
const mi350Sheet = from('AMD Instinct MI350X data sheet (recalled)')
const mi355Sheet = from(
  'AMD Instinct MI355X data sheet (recalled); aiwiki.ai; SemiAnalysisAI/InferenceX, issue 871 (rates, memory); vllm-project/vllm, pull request 39080 (links)',
)
const cliffcenter = from('cliffcenter.com on the economics of inference on AMD, 18 May 2026')

const nic = (bytesPerSecondPerDirection: Figure<number>) => network('RoCE', bytesPerSecondPerDirection)
const oneNic = from('one 400 Gb/s adapter per accelerator, as in reference designs')(50e9)

const mi300xRates = {
  fp32: 163.4e12,
  tf32: 653.7e12,
  bf16: 1307.4e12,
  fp16: 1307.4e12,
  fp8: 2614.9e12,
  int8: 2614.9e12,
}

/** L2 of 32 MB in all and the Infinity Cache of 256 MB. */
const cacheBytes = 301_989_888

/** AMD Instinct. */
export const amd: readonly AcceleratorEntry[] = [
  {
    id: 'mi250x',
    aliases: ['instinct-mi250x', 'mi250'],
    name: 'Instinct MI250X 128 GB',
    vendor: 'AMD',
    launchYear: mi250xSheet(2021),
    flopPerSecond: {
      fp32: mi250xSheet(47.9e12, 'vector rate; the matrix rate is 95.7'),
      ...each(mi250xSheet, { bf16: 383e12, fp16: 383e12, int8: 383e12 }),
    },
    hbmBytes: mi250xSheet(128e9, 'software sees two accelerators of 64 GB'),
    hbmBytesPerSecond: mi250xSheet(3.2768e12),
    memoryType: 'HBM2e',
    onChipBytes: mi250xSheet(16_777_216),
    interconnect: [
      xgmi({
        size: mi250xSheet(8, 'not all pairs of the eight have a link'),
        bytesPerSecondPerDirection: mi250xSheet(400e9),
      }),
      nic(from('200 Gb/s for each accelerator, as in Frontier')(25e9)),
    ],
    tdpWatts: mi250xSheet(560),
  },
  {
    id: 'mi300x',
    aliases: ['instinct-mi300x', 'mi300x-192gb', 'mi300'],
    name: 'Instinct MI300X 192 GB',
    vendor: 'AMD',
    launchYear: mi300xSheet(2023),
    flopPerSecond: each(mi300xSheet, mi300xRates),
    hbmBytes: mi300xSheet(192e9),
    hbmBytesPerSecond: mi300xSheet(5.3e12),
    memoryType: 'HBM3',
    onChipBytes: mi300xSheet(cacheBytes),
    interconnect: [
      xgmi({ size: mi300xSheet(8), bytesPerSecondPerDirection: mi300xSheet(448e9) }),
      nic(oneNic),
    ],
    tdpWatts: mi300xSheet(750),
    rentalDollarsPerHour: cliffcenter({ low: 1.5, typical: 1.99, high: 6, date: '2026-05' }),
    purchaseDollars: from('street estimates (recalled)')(
      { low: 12_000, typical: 15_000, high: 20_000 },
      'there is no list price',
    ),
  },
  {
    id: 'mi325x',
    aliases: ['instinct-mi325x', 'mi325x-256gb'],
    name: 'Instinct MI325X 256 GB',
    vendor: 'AMD',
    launchYear: mi325xSheet(2024),
    flopPerSecond: each(mi325xSheet, mi300xRates),
    hbmBytes: mi325xSheet(256e9),
    hbmBytesPerSecond: mi325xSheet(6e12),
    memoryType: 'HBM3e',
    onChipBytes: mi325xSheet(cacheBytes),
    interconnect: [
      xgmi({ size: mi325xSheet(8), bytesPerSecondPerDirection: mi325xSheet(448e9) }),
      nic(oneNic),
    ],
    tdpWatts: mi325xSheet(1000),
    rentalDollarsPerHour: cliffcenter({ low: 1.95, typical: 2.25, high: 3.5, date: '2026-05' }),
  },
  {
    id: 'mi350x',
    aliases: ['instinct-mi350x', 'mi350x-288gb', 'mi350'],
    name: 'Instinct MI350X 288 GB',
    vendor: 'AMD',
    launchYear: mi350Sheet(2025),
    flopPerSecond: each(mi350Sheet, {
      fp32: 144.2e12,
      bf16: 2306.9e12,
      fp16: 2306.9e12,
      fp8: 4613.7e12,
      fp6: 9227.5e12,
      fp4: 9227.5e12,
      int8: 4613.7e12,
    }),
    hbmBytes: mi350Sheet(288e9),
    hbmBytesPerSecond: mi350Sheet(8e12),
    memoryType: 'HBM3e',
    onChipBytes: mi350Sheet(cacheBytes),
    interconnect: [
      xgmi({ size: mi350Sheet(8), bytesPerSecondPerDirection: mi350Sheet(537.6e9) }),
      nic(oneNic),
    ],
    tdpWatts: from('wccftech.com, Hot Chips 2025')(1000),
  },
  {
    id: 'mi355x',
    aliases: ['instinct-mi355x', 'mi355x-288gb', 'mi355'],
    name: 'Instinct MI355X 288 GB',
    vendor: 'AMD',
    launchYear: mi355Sheet(2025),
    flopPerSecond: each(mi355Sheet, {
      fp32: 157.3e12,
      bf16: 2516.6e12,
      fp16: 2516.6e12,
      fp8: 5033.2e12,
      fp6: 10_066.3e12,
      fp4: 10_066.3e12,
      int8: 5033.2e12,
    }),
    hbmBytes: mi355Sheet(288e9),
    hbmBytesPerSecond: mi355Sheet(8e12),
    memoryType: 'HBM3e',
    onChipBytes: mi355Sheet(cacheBytes),
    interconnect: [
      xgmi({ size: mi355Sheet(8), bytesPerSecondPerDirection: mi355Sheet(537.6e9) }),
      nic(oneNic),
    ],
    tdpWatts: mi355Sheet(1400),
    rentalDollarsPerHour: from('Oracle list price 8.60; smaller clouds 2.29 to 2.95 (recalled)')(
      { low: 2.3, typical: 2.95, high: 8.6, date: '2026' },
      'an estimate; no table was found',
    ),
    purchaseDollars: from('street estimates (recalled)')(
      { low: 22_000, typical: 25_000, high: 30_000 },
      'an estimate',
    ),
  },
  {
    id: 'mi300a',
    aliases: ['instinct-mi300a'],
    name: 'Instinct MI300A 128 GB',
    vendor: 'AMD',
    launchYear: mi300aSheet(2023),
    flopPerSecond: each(mi300aSheet, {
      fp32: 122.6e12,
      tf32: 490.3e12,
      bf16: 980.6e12,
      fp16: 980.6e12,
      fp8: 1961.2e12,
      int8: 1961.2e12,
    }),
    hbmBytes: mi300aSheet(128e9, 'shared with the processor cores of the package'),
    hbmBytesPerSecond: mi300aSheet(5.3e12),
    memoryType: 'HBM3',
    onChipBytes: mi300aSheet(293_601_280),
    interconnect: [
      xgmi({ size: mi300aSheet(4), bytesPerSecondPerDirection: mi300aSheet(384e9) }),
      nic(oneNic),
    ],
    tdpWatts: mi300aSheet(760, 'set between 550 and 760 W'),
  },
]
