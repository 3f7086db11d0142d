import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { network, pcie } from '../tiers.ts'
import { cardNetwork } from './network.ts'

const l4Sheet = from('NVIDIA L4 data sheet (recalled); aiconfigurator systems/l4.yaml @095f58a')
const l40sSheet = from('NVIDIA L40S data sheet (recalled); aiconfigurator systems/l40s.yaml @095f58a')
const adaPaper = from('NVIDIA Ada white paper (recalled), rates with fp32 accumulation')
const street = from('street estimates (recalled)')

/** Ada: fp8 in cards for PCIe slots. */
export const ada: readonly AcceleratorEntry[] = [
  {
    id: 'l4',
    aliases: ['l4-24gb'],
    name: 'L4 24 GB',
    vendor: 'NVIDIA',
    launchYear: l4Sheet(2023),
    flopPerSecond: each(l4Sheet, {
      fp32: 30.3e12,
      tf32: 60e12,
      bf16: 121e12,
      fp16: 121e12,
      fp8: 242e12,
      int8: 242e12,
    }),
    hbmBytes: l4Sheet(24e9),
    hbmBytesPerSecond: l4Sheet(300e9),
    memoryType: 'GDDR6',
    onChipBytes: l4Sheet(50_331_648),
    interconnect: [
      pcie(4),
      network(
        'Ethernet',
        from('aiconfigurator systems/l4.yaml @095f58a')(25e9, 'servers for cards differ; many have less'),
      ),
    ],
    tdpWatts: l4Sheet(72),
    rentalDollarsPerHour: from(
      'deploybase.ai (RunPod 0.44); docs.runpod.io; AWS g6.xlarge list price (recalled)',
    )({
      low: 0.44,
      typical: 0.5,
      high: 0.81,
      date: '2026',
    }),
    purchaseDollars: street({ low: 2200, typical: 2500, high: 3000 }),
  },
  {
    id: 'l40s',
    aliases: ['l40s-48gb'],
    name: 'L40S 48 GB',
    vendor: 'NVIDIA',
    launchYear: l40sSheet(2023),
    flopPerSecond: each(l40sSheet, {
      fp32: 91.6e12,
      tf32: 183e12,
      bf16: 362.05e12,
      fp16: 362.05e12,
      fp8: 733e12,
      int8: 733e12,
    }),
    hbmBytes: l40sSheet(48e9),
    reportedHbmBytes: from('aiconfigurator systems/l40s.yaml @095f58a')(48_305_799_168),
    hbmBytesPerSecond: l40sSheet(864e9),
    memoryType: 'GDDR6',
    onChipBytes: l40sSheet(100_663_296),
    interconnect: [pcie(4), cardNetwork],
    tdpWatts: l40sSheet(350),
    rentalDollarsPerHour: from(
      'deploybase.ai (RunPod 0.79); docs.runpod.io 1.33 to 1.91; AWS g6e (recalled)',
    )({
      low: 0.55,
      typical: 0.86,
      high: 1.91,
      date: '2026',
    }),
    purchaseDollars: street({ low: 7000, typical: 8000, high: 10_000 }),
  },
  {
    id: 'rtx-4090',
    aliases: ['geforce-rtx-4090'],
    name: 'GeForce RTX 4090',
    vendor: 'NVIDIA',
    launchYear: adaPaper(2022),
    flopPerSecond: each(adaPaper, {
      fp32: 82.6e12,
      tf32: 82.6e12,
      bf16: 165.2e12,
      fp16: 165.2e12,
      fp8: 330.3e12,
      int8: 660.6e12,
      int4: 1321.2e12,
    }),
    hbmBytes: adaPaper(24e9),
    hbmBytesPerSecond: adaPaper(1.008e12),
    memoryType: 'GDDR6X',
    onChipBytes: adaPaper(75_497_472),
    interconnect: [pcie(4)],
    tdpWatts: adaPaper(450),
    rentalDollarsPerHour: from('deploybase.ai: RunPod 0.34, Vast 0.15 to 0.40; docs.runpod.io 0.76')({
      low: 0.15,
      typical: 0.34,
      high: 0.76,
      date: '2026-03',
    }),
    purchaseDollars: street({ low: 1599, typical: 2000, high: 2500 }),
  },
]
