import type { AcceleratorEntry, TierEntry } from '../acceleratorEntry.ts'
import { each, type Figure, from } from '../figure.ts'
import { network } from '../tiers.ts'

const gaudi2Paper = from('Intel Gaudi 2 white paper (recalled)')
const gaudi3Paper = from('Intel Gaudi 3 white paper (recalled); yobitel.com')

const roce = (name: string, bytesPerSecondPerDirection: Figure<number>): TierEntry => ({
  name,
  topology: 'mesh',
  size: gaudi2Paper(8),
  bytesPerSecondPerDirection,
  startUpLatencySeconds: from('as a network step in NCCL 2.30.7, src/graph/tuning.cc, protocol LL, ring')(
    2.7e-6,
    'no latency is published for Ethernet on the chip',
  ),
  inNetworkReduction: false,
})

/** Gaudi: Ethernet ports on the chip, 21 of 24 to its seven neighbours. */
export const intel: readonly AcceleratorEntry[] = [
  {
    id: 'gaudi2',
    aliases: ['intel-gaudi-2', 'hl-225'],
    name: 'Gaudi 2 96 GB',
    vendor: 'Intel',
    launchYear: gaudi2Paper(2022),
    flopPerSecond: {
      bf16: gaudi2Paper(432e12),
      fp8: gaudi2Paper(865e12, 'one page says 835'),
    },
    hbmBytes: gaudi2Paper(96e9),
    hbmBytesPerSecond: gaudi2Paper(2.45e12),
    memoryType: 'HBM2e',
    onChipBytes: gaudi2Paper(50_331_648),
    interconnect: [
      roce('RoCE, 21 × 100 Gb/s', gaudi2Paper(262.5e9)),
      network('RoCE, 3 × 100 Gb/s', gaudi2Paper(37.5e9)),
    ],
    tdpWatts: gaudi2Paper(600),
    rentalDollarsPerHour: from('Intel Tiber and others (recalled)')(
      { low: 1, typical: 1.3, high: 1.6 },
      'recalled, without its date',
    ),
    purchaseDollars: from('$65,000 for a kit of eight (recalled)')({ low: 8125, typical: 8125 }),
  },
  {
    id: 'gaudi3',
    aliases: ['intel-gaudi-3', 'hl-325'],
    name: 'Gaudi 3 128 GB',
    vendor: 'Intel',
    launchYear: gaudi3Paper(2024),
    flopPerSecond: {
      ...each(gaudi3Paper, { bf16: 1835e12, fp8: 1835e12 }),
      ...each(gaudi3Paper, { fp16: 1835e12, int8: 1835e12 }, 'pages differ on types other than bf16 and fp8'),
    },
    hbmBytes: gaudi3Paper(128e9),
    hbmBytesPerSecond: gaudi3Paper(3.7e12),
    memoryType: 'HBM2e',
    onChipBytes: gaudi3Paper(100_663_296),
    interconnect: [
      roce('RoCE, 21 × 200 Gb/s', gaudi3Paper(525e9)),
      network('RoCE, 3 × 200 Gb/s', gaudi3Paper(75e9)),
    ],
    tdpWatts: gaudi3Paper(900, 'the card for PCIe slots has 600 W; several pages mix the two'),
    purchaseDollars: from('y-ic.de: $125,000 for a kit of eight')({ low: 15_000, typical: 15_625 }),
  },
]
