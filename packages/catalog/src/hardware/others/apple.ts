import type { AcceleratorEntry, TierEntry } from '../acceleratorEntry.ts'
import { each, type Figure, from } from '../figure.ts'
import { network } from '../tiers.ts'

const applePages = from('Apple product pages (recalled)')
const m4Max = from('notebookcheck.net and gpuhunter.io on the M4 Max')
const studio = from('prices of Mac Studio configurations (recalled)')

const sameAsFp32 = 'taken as the fp32 rate; data sheets suggest twice that, matrix code does not reach it'

const thunderbolt = (bytesPerSecondPerDirection: Figure<number>): TierEntry => ({
  name: 'Thunderbolt 5',
  topology: 'mesh',
  size: from('four machines, each with a cable to each other')(4),
  bytesPerSecondPerDirection,
  startUpLatencySeconds: from('as a network step in NCCL 2.30.7, src/graph/tuning.cc')(
    5e-6,
    'with RDMA, from macOS 26.2; tens of times more without',
  ),
  inNetworkReduction: false,
})

const ethernet = network('10 Gb Ethernet', applePages(1.25e9))

/** Apple chips with memory shared by processor and GPU, of which about three quarters can be used by default. */
export const apple: readonly AcceleratorEntry[] = [
  {
    id: 'apple-m2-ultra',
    aliases: ['m2-ultra'],
    name: 'Apple M2 Ultra (76-core GPU)',
    vendor: 'Apple',
    launchYear: applePages(2023),
    flopPerSecond: { fp32: applePages(27.2e12), fp16: applePages(27.2e12, sameAsFp32) },
    hbmBytes: applePages(192e9, 'the largest configuration'),
    hbmBytesPerSecond: applePages(800e9),
    memoryType: 'LPDDR5',
    interconnect: [ethernet],
    tdpWatts: applePages(215, 'of the whole machine'),
    purchaseDollars: studio({ low: 4000, typical: 6500, high: 9600 }),
  },
  {
    id: 'apple-m3-ultra',
    aliases: ['m3-ultra'],
    name: 'Apple M3 Ultra (80-core GPU)',
    vendor: 'Apple',
    launchYear: applePages(2025),
    flopPerSecond: { fp32: applePages(28.4e12), fp16: applePages(28.4e12, sameAsFp32) },
    hbmBytes: applePages(512e9, 'the largest configuration'),
    hbmBytesPerSecond: applePages(819e9),
    memoryType: 'LPDDR5',
    interconnect: [thunderbolt(applePages(10e9)), ethernet],
    tdpWatts: applePages(270, 'of the whole machine'),
    purchaseDollars: studio({ low: 3999, typical: 9499, high: 14_099 }),
  },
  {
    id: 'apple-m4-max',
    aliases: ['m4-max'],
    name: 'Apple M4 Max (40-core GPU)',
    vendor: 'Apple',
    launchYear: m4Max(2024),
    flopPerSecond: each(m4Max, { fp32: 17e12, fp16: 17e12 }, 'half of the 34 TFLOP/s quoted for fp16'),
    hbmBytes: m4Max(128e9, 'the largest configuration'),
    hbmBytesPerSecond: m4Max(546e9),
    memoryType: 'LPDDR5X',
    interconnect: [thunderbolt(applePages(10e9)), ethernet],
    tdpWatts: m4Max(140, 'of the whole machine'),
  },
]
