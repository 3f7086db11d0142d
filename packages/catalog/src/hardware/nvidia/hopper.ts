import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { nvlinkDirect, nvlinkSwitch, pcie } from '../tiers.ts'
import { cardNetwork, infiniBandNdr } from './network.ts'

const h100Sheet = from('NVIDIA H100 data sheet (recalled); aiconfigurator systems/h100_sxm.yaml @095f58a')
const h100PcieSheet = from(
  'NVIDIA H100 PCIe data sheet (recalled); aiconfigurator systems/h100_pcie.yaml @095f58a',
)
const nvlSheet = from('NVIDIA H100 NVL product brief (recalled)')
const h200Sheet = from('NVIDIA H200 data sheet (recalled); aiconfigurator systems/h200_sxm.yaml @095f58a')
const h200NvlSheet = from('NVIDIA H200 NVL product brief (recalled)')
const exportChips = from('alibaba/InferSim hardware/gpu.py @f2293da')
const gh200Sheet = from('NVIDIA GH200 data sheet (recalled)')
const recalledStreet = from('street estimates (recalled)')

const hopperRates = each(h100Sheet, {
  fp32: 66.9e12,
  tf32: 494.7e12,
  bf16: 989.4e12,
  fp16: 989.4e12,
  fp8: 1978.9e12,
  int8: 1978.9e12,
})

const anyHopper = {
  vendor: 'NVIDIA',
  onChipBytes: h100Sheet(52_428_800),
} satisfies Partial<AcceleratorEntry>

const onBoard = [
  nvlinkSwitch(4, { size: h100Sheet(8), bytesPerSecondPerDirection: h100Sheet(450e9) }),
  infiniBandNdr,
]

const bridgedPair = nvlinkDirect('NVLink 4 bridge', 'point-to-point', {
  size: h100PcieSheet(2, 'the bridge is optional'),
  bytesPerSecondPerDirection: h100PcieSheet(300e9),
})

/** Hopper: fp8 arrives; H20 and H800 are versions for export. */
export const hopper: readonly AcceleratorEntry[] = [
  {
    ...anyHopper,
    id: 'h100-sxm',
    aliases: ['h100', 'h100-sxm5', 'h100-80gb', 'h100-sxm-80gb', 'h100-sxm5-80gb'],
    name: 'H100 SXM5 80 GB',
    launchYear: h100Sheet(2022),
    flopPerSecond: hopperRates,
    hbmBytes: h100Sheet(80e9),
    reportedHbmBytes: from('aiconfigurator systems/h100_sxm.yaml @095f58a')(85_520_809_984),
    hbmBytesPerSecond: h100Sheet(3.35e12),
    memoryType: 'HBM3',
    interconnect: onBoard,
    tdpWatts: h100Sheet(700),
    rentalDollarsPerHour: from(
      'mercatus-ai.com cloud GPU pricing, May 2026; aimultiple.com GPU index, 20 May 2026 (median); compux.net (AWS)',
    )({ low: 1.8, typical: 2.95, high: 6.88, date: '2026-05' }),
    purchaseDollars: from('fetchlogic.net (about $25,000); aiinframap.com (about $30,000), mid-2026')(
      { low: 25_000, typical: 30_000, high: 40_000 },
      'estimates, said to be right within 20 to 40 %',
    ),
  },
  {
    ...anyHopper,
    id: 'h100-pcie',
    aliases: ['h100-pcie-80gb'],
    name: 'H100 PCIe 80 GB',
    launchYear: h100PcieSheet(2022),
    flopPerSecond: each(h100PcieSheet, {
      fp32: 51.2e12,
      tf32: 378e12,
      bf16: 756.5e12,
      fp16: 756.5e12,
      fp8: 1513e12,
      int8: 1513e12,
    }),
    hbmBytes: h100PcieSheet(80e9),
    hbmBytesPerSecond: h100PcieSheet(2e12),
    memoryType: 'HBM2e',
    interconnect: [bridgedPair, pcie(5), cardNetwork],
    tdpWatts: h100PcieSheet(350),
    rentalDollarsPerHour: from('spheron.network on RunPod: community 1.80 to 2.40, secure 2.79')({
      low: 1.8,
      typical: 2.4,
      high: 3.5,
      date: '2026-05',
    }),
    purchaseDollars: recalledStreet({ low: 25_000, typical: 27_500, high: 30_000 }, 'typical is the middle'),
  },
  {
    ...anyHopper,
    id: 'h100-nvl',
    aliases: ['h100-nvl-94gb'],
    name: 'H100 NVL 94 GB',
    launchYear: nvlSheet(2023),
    flopPerSecond: each(
      nvlSheet,
      { fp32: 60e12, tf32: 417.5e12, bf16: 835.5e12, fp16: 835.5e12, fp8: 1671e12, int8: 1671e12 },
      'the launch brief gave the higher rates of the SXM version',
    ),
    hbmBytes: nvlSheet(94e9),
    hbmBytesPerSecond: nvlSheet(3.938e12),
    memoryType: 'HBM3',
    interconnect: [bridgedPair, pcie(5), cardNetwork],
    tdpWatts: nvlSheet(400),
    rentalDollarsPerHour: from('between the H100 PCIe and SXM versions')(
      { low: 2, typical: 2.8, high: 5, date: '2026' },
      'an estimate; no listing was found',
    ),
  },
  {
    ...anyHopper,
    id: 'h200-sxm',
    aliases: ['h200', 'h200-141gb', 'h200-sxm-141gb', 'h200-sxm5'],
    name: 'H200 SXM 141 GB',
    launchYear: h200Sheet(2024),
    flopPerSecond: hopperRates,
    hbmBytes: h200Sheet(141e9),
    reportedHbmBytes: from('aiconfigurator systems/h200_sxm.yaml @095f58a')(150_754_820_096),
    hbmBytesPerSecond: h200Sheet(4.8e12),
    memoryType: 'HBM3e',
    interconnect: onBoard,
    tdpWatts: h200Sheet(700),
    rentalDollarsPerHour: from(
      'mercatus-ai.com cloud GPU pricing, May 2026; spheron.network, 17 March 2026; docs.runpod.io',
    )({ low: 2.5, typical: 4, high: 7, date: '2026-05' }),
    purchaseDollars: from('aiinframap.com, mid-2026 (about $35,000)')(
      { low: 30_000, typical: 35_000, high: 45_000 },
      'an estimate',
    ),
  },
  {
    ...anyHopper,
    id: 'h200-nvl',
    aliases: ['h200-nvl-141gb', 'h200-pcie'],
    name: 'H200 NVL 141 GB',
    launchYear: h200NvlSheet(2024),
    flopPerSecond: each(h200NvlSheet, {
      fp32: 60e12,
      tf32: 417.5e12,
      bf16: 835.5e12,
      fp16: 835.5e12,
      fp8: 1671e12,
      int8: 1671e12,
    }),
    hbmBytes: h200NvlSheet(141e9),
    hbmBytesPerSecond: h200NvlSheet(4.8e12),
    memoryType: 'HBM3e',
    interconnect: [
      nvlinkDirect('NVLink 4 bridge', 'mesh', {
        size: h200NvlSheet(4, 'bridges join two or four cards, and are optional'),
        bytesPerSecondPerDirection: h200NvlSheet(450e9),
      }),
      pcie(5),
      cardNetwork,
    ],
    tdpWatts: h200NvlSheet(600),
  },
  {
    ...anyHopper,
    id: 'h20',
    aliases: ['h20-96gb', 'h20-sxm'],
    name: 'H20 96 GB',
    launchYear: exportChips(2024),
    flopPerSecond: {
      ...each(from('NVIDIA H20 data sheet (recalled)'), { fp32: 44e12, tf32: 74e12, int8: 296e12 }),
      ...each(exportChips, { bf16: 148e12, fp16: 148e12, fp8: 296e12 }),
    },
    hbmBytes: exportChips(96e9, 'a version with 141 GB and 4.8 TB/s exists too'),
    hbmBytesPerSecond: exportChips(4e12, 'InferSim computes with 4.096 TB/s'),
    memoryType: 'HBM3',
    onChipBytes: from('NVIDIA H20 data sheet (recalled)')(62_914_560),
    interconnect: [
      nvlinkSwitch(4, { size: h100Sheet(8), bytesPerSecondPerDirection: exportChips(450e9) }),
      infiniBandNdr,
    ],
    tdpWatts: from('NVIDIA H20 data sheet (recalled)')(400),
    purchaseDollars: from('press estimates (recalled)')(
      { low: 12_000, typical: 13_500, high: 15_000 },
      'typical is the middle',
    ),
  },
  {
    ...anyHopper,
    id: 'h800-sxm',
    aliases: ['h800', 'h800-80gb', 'h800-sxm-80gb'],
    name: 'H800 SXM 80 GB',
    launchYear: exportChips(2023),
    flopPerSecond: hopperRates,
    hbmBytes: exportChips(80e9),
    hbmBytesPerSecond: exportChips(3.35e12),
    memoryType: 'HBM3',
    interconnect: [
      nvlinkSwitch(4, {
        size: h100Sheet(8),
        bytesPerSecondPerDirection: from(
          'alibaba/InferSim hardware/gpu.py @f2293da; DeepEP measures 160 GB/s',
        )(200e9),
      }),
      infiniBandNdr,
    ],
    tdpWatts: exportChips(700),
    rentalDollarsPerHour: from('DeepSeek-V3 technical report, which assumes $2 (recalled)')(
      { typical: 2, date: '2025-02' },
      'an assumption for accounting, not an offer',
    ),
  },
  {
    ...anyHopper,
    id: 'gh200-96gb',
    aliases: ['gh200', 'gh200-96', 'grace-hopper'],
    name: 'GH200 96 GB',
    launchYear: gh200Sheet(2023),
    flopPerSecond: hopperRates,
    hbmBytes: gh200Sheet(96e9),
    hbmBytesPerSecond: gh200Sheet(4e12),
    memoryType: 'HBM3',
    interconnect: [infiniBandNdr],
    tdpWatts: gh200Sheet(1000, 'set between 450 and 1000 W, the processor included'),
    rentalDollarsPerHour: from('list price of Lambda, $1.49 (recalled)')(
      { low: 1.49, typical: 1.99, high: 4.5, date: '2025' },
      'typical and high are estimates',
    ),
  },
  {
    ...anyHopper,
    id: 'gh200-144gb',
    aliases: ['gh200-144', 'gh200-nvl2'],
    name: 'GH200 144 GB',
    launchYear: gh200Sheet(2024),
    flopPerSecond: hopperRates,
    hbmBytes: gh200Sheet(144e9),
    hbmBytesPerSecond: from('NVIDIA GH200 data sheet (recalled); GenZ system_configs.py')(4.9e12),
    memoryType: 'HBM3e',
    interconnect: [
      nvlinkDirect('NVLink 4 (NVL2)', 'point-to-point', {
        size: gh200Sheet(2),
        bytesPerSecondPerDirection: gh200Sheet(450e9),
      }),
      infiniBandNdr,
    ],
    tdpWatts: gh200Sheet(1000, 'set between 450 and 1000 W, the processor included'),
  },
]
