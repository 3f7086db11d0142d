import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { nvlinkSwitch, pcie } from '../tiers.ts'
import { cardNetwork, infiniBandNdr, infiniBandXdr } from './network.ts'

const b200Sheet = from('NVIDIA HGX B200 data sheet (recalled); aiconfigurator systems/b200_sxm.yaml @095f58a')
const b300Sheet = from('NVIDIA HGX B300 data sheet (recalled); aiconfigurator systems/b300_sxm.yaml @095f58a')
const gb200Sheet = from(
  'NVIDIA GB200 NVL72 data sheet (recalled); aiconfigurator systems/gb200.yaml @095f58a',
)
const gb300Sheet = from('aiconfigurator systems/gb300.yaml @095f58a; verda.com on the GB300 NVL72')
const geForce = from('NVIDIA RTX Blackwell white paper (recalled), rates with fp32 accumulation')
const rtxPro = from('aiconfigurator systems/rtx_pro_6000_server.yaml @095f58a')
const deploybase = from('deploybase.ai, table of RunPod prices, March 2026')
const lowQuality = 'its column names and figures disagree'

const anyBlackwell = {
  vendor: 'NVIDIA',
  onChipBytes: b200Sheet(132_120_576),
} satisfies Partial<AcceleratorEntry>

const onBoard = nvlinkSwitch(5, { size: b200Sheet(8), bytesPerSecondPerDirection: b200Sheet(900e9) })

const inRack = nvlinkSwitch(5, { size: gb200Sheet(72), bytesPerSecondPerDirection: gb200Sheet(900e9) })

const hgxRates = { fp32: 75e12, tf32: 1125e12, bf16: 2250e12, fp16: 2250e12, fp8: 4500e12, fp6: 4500e12 }

const rackRates = { fp32: 80e12, tf32: 1250e12, bf16: 2500e12, fp16: 2500e12, fp8: 5000e12, fp6: 5000e12 }

/** Blackwell and Blackwell Ultra: fp6 and fp4 arrive; boards of 8 and racks of 72. */
export const blackwell: readonly AcceleratorEntry[] = [
  {
    ...anyBlackwell,
    id: 'b200-sxm',
    aliases: ['b200', 'b200-180gb', 'b200-sxm-180gb'],
    name: 'B200 SXM 180 GB',
    launchYear: b200Sheet(2024),
    flopPerSecond: each(b200Sheet, { ...hgxRates, fp4: 9000e12, int8: 4500e12 }),
    hbmBytes: b200Sheet(180e9, '192 GB are on the package; boards of eight offer 180'),
    reportedHbmBytes: from('aiconfigurator systems/b200_sxm.yaml @095f58a')(192_265_846_784),
    hbmBytesPerSecond: b200Sheet(8e12, 'some data sheets of boards of eight say 7.7 TB/s'),
    memoryType: 'HBM3e',
    interconnect: [onBoard, infiniBandNdr],
    tdpWatts: b200Sheet(1000),
    rentalDollarsPerHour: from('spheron.network, 17 March 2026 (6.03); docs.runpod.io; deploybase.ai (5.98)')(
      {
        low: 3.5,
        typical: 6.03,
        high: 10.57,
        date: '2026-05',
      },
    ),
    purchaseDollars: from('aiinframap.com, mid-2026 (about $40,000)')(
      { low: 30_000, typical: 40_000, high: 50_000 },
      'an estimate',
    ),
  },
  {
    ...anyBlackwell,
    id: 'b300-sxm',
    aliases: ['b300', 'b300-288gb', 'blackwell-ultra'],
    name: 'B300 SXM 288 GB',
    launchYear: b300Sheet(2025),
    flopPerSecond: {
      ...each(b300Sheet, hgxRates),
      fp4: b300Sheet(14e15, 'quoted as 13.1, 13.5 and 14 PFLOP/s'),
      int8: b300Sheet(150e12, 'cut to a thirtieth of the B200; one page still lists 4500'),
    },
    hbmBytes: b300Sheet(288e9, 'boards of eight are quoted with 2.1 TB in all, which is 263 GB each'),
    reportedHbmBytes: from('aiconfigurator systems/b300_sxm.yaml @095f58a: 275,040 MiB')(288_400_343_040),
    hbmBytesPerSecond: b300Sheet(8e12, 'aiconfigurator computes with 7.75 TB/s'),
    memoryType: 'HBM3e',
    interconnect: [onBoard, infiniBandXdr],
    tdpWatts: b300Sheet(1100, 'quoted as 1100 to 1400 W'),
    rentalDollarsPerHour: from('aimultiple.com GPU index, 20 May 2026')(
      { low: 4.5, typical: 7, high: 14, date: '2026-05' },
      'its text gives a range; the values are estimates from it',
    ),
    purchaseDollars: from('estimates (recalled)')(
      { low: 40_000, typical: 50_000, high: 60_000 },
      'an estimate',
    ),
  },
  {
    ...anyBlackwell,
    id: 'gb200-nvl72',
    aliases: ['gb200', 'gb200-nvl'],
    name: 'GB200 NVL72',
    launchYear: gb200Sheet(2024),
    flopPerSecond: each(gb200Sheet, { ...rackRates, fp4: 10e15, int8: 5000e12 }),
    hbmBytes: gb200Sheet(186e9),
    reportedHbmBytes: from('aiconfigurator systems/gb200.yaml @095f58a')(198_674_743_296),
    hbmBytesPerSecond: gb200Sheet(8e12),
    memoryType: 'HBM3e',
    interconnect: [inRack, infiniBandNdr],
    tdpWatts: gb200Sheet(1200),
    rentalDollarsPerHour: from('spheron.network, 17 March 2026: $9.08 for a superchip of two')(
      { low: 2.8, typical: 4.54, high: 10.5, date: '2026-03' },
      'low and high are estimates',
    ),
    purchaseDollars: from('fetchlogic.net: a rack for $3.1 million; about $5 million with its network')(
      { low: 43_000, typical: 55_000, high: 70_000 },
      'typical is in between',
    ),
  },
  {
    ...anyBlackwell,
    id: 'gb300-nvl72',
    aliases: ['gb300', 'gb300-nvl'],
    name: 'GB300 NVL72',
    launchYear: gb300Sheet(2025),
    flopPerSecond: {
      ...each(gb300Sheet, rackRates),
      fp4: gb300Sheet(15e15, 'quoted as 14 and 15 PFLOP/s'),
      int8: gb300Sheet(165e12),
    },
    hbmBytes: gb300Sheet(288e9),
    reportedHbmBytes: from('aiconfigurator systems/gb300.yaml @095f58a')(298_013_687_808),
    hbmBytesPerSecond: gb300Sheet(8e12),
    memoryType: 'HBM3e',
    interconnect: [inRack, infiniBandXdr],
    tdpWatts: gb300Sheet(1400),
    purchaseDollars: from('awesomeagents.ai: $3 to 4 million for a rack')(
      { low: 45_000, typical: 55_000, high: 75_000 },
      'high is recalled',
    ),
  },
  {
    id: 'rtx-5090',
    aliases: ['geforce-rtx-5090'],
    name: 'GeForce RTX 5090',
    vendor: 'NVIDIA',
    launchYear: geForce(2025),
    flopPerSecond: each(geForce, {
      fp32: 104.8e12,
      tf32: 104.8e12,
      bf16: 209.5e12,
      fp16: 209.5e12,
      fp8: 419e12,
      fp4: 1676e12,
      int8: 838e12,
    }),
    hbmBytes: geForce(32e9),
    hbmBytesPerSecond: geForce(1.792e12),
    memoryType: 'GDDR7',
    onChipBytes: geForce(100_663_296),
    interconnect: [pcie(5)],
    tdpWatts: geForce(575),
    rentalDollarsPerHour: deploybase({ low: 0.35, typical: 0.69, high: 1.22, date: '2026-03' }, lowQuality),
    purchaseDollars: from('price at launch and street prices (recalled)')({
      low: 1999,
      typical: 2800,
      high: 4000,
    }),
  },
  {
    id: 'rtx-pro-6000',
    aliases: ['rtx-pro-6000-bw', 'rtx-pro-6000-blackwell', 'rtx-pro-6000-server'],
    name: 'RTX PRO 6000 Blackwell Server 96 GB',
    vendor: 'NVIDIA',
    launchYear: rtxPro(2025),
    flopPerSecond: each(
      rtxPro,
      {
        fp32: 120e12,
        tf32: 233.9e12,
        bf16: 467.8e12,
        fp16: 467.8e12,
        fp8: 935.6e12,
        fp6: 935.6e12,
        fp4: 1871.2e12,
        int8: 935.6e12,
      },
      'aiconfigurator scales them to 2430 MHz; the workstation edition is quoted slightly higher',
    ),
    hbmBytes: rtxPro(96e9),
    reportedHbmBytes: rtxPro(102_641_958_912),
    hbmBytesPerSecond: rtxPro(1.792e12, 'the data sheet of the server edition says 1.597 TB/s (recalled)'),
    memoryType: 'GDDR7',
    onChipBytes: rtxPro(134_217_728),
    interconnect: [pcie(5), cardNetwork],
    tdpWatts: rtxPro(600),
    rentalDollarsPerHour: deploybase({ low: 0.89, typical: 1.57, high: 2, date: '2026-03' }, lowQuality),
    purchaseDollars: from('street estimates (recalled)')({ low: 8000, typical: 8500, high: 10_000 }),
  },
]
