import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { from } from '../figure.ts'
import { network, unknownStartUp } from '../tiers.ts'

const groqPaper = from('Groq, ISCA 2020 and 2022 papers (recalled)')
const wse3 = from('tomshardware.com and zubnet.ai on the WSE-3')
const sn40l = from('SambaNova at Hot Chips 2024, as servethehome.com and aiwiki.ai report it')

/** Machines built around memory on the chip. Where there is no other memory, it is what `hbmBytes` means. */
export const sramMachines: readonly AcceleratorEntry[] = [
  {
    id: 'groq-lpu-v1',
    aliases: ['groq', 'groq-lpu', 'lpu', 'groqchip'],
    name: 'GroqChip 1 (LPU)',
    vendor: 'Groq',
    launchYear: groqPaper(2020),
    flopPerSecond: { fp16: groqPaper(188e12), int8: groqPaper(750e12) },
    hbmBytes: groqPaper(230e6),
    hbmBytesPerSecond: groqPaper(80e12),
    memoryType: 'SRAM',
    onChipBytes: groqPaper(230e6),
    interconnect: [
      {
        name: 'RealScale chip-to-chip',
        topology: 'mesh',
        size: groqPaper(
          576,
          'a dragonfly: groups of eight joined by fewer links; the size is that of one service',
        ),
        bytesPerSecondPerDirection: groqPaper(165e9, 'published as 330 GB/s for both directions'),
        startUpLatencySeconds: unknownStartUp,
        inNetworkReduction: false,
      },
    ],
    tdpWatts: groqPaper(300, 'quoted as 185 to 300 W'),
    purchaseDollars: from('price of a card at a distributor (recalled)')(
      { typical: 20_000 },
      'no longer sold',
    ),
  },
  {
    id: 'cerebras-wse3',
    aliases: ['cerebras', 'wse-3', 'cs-3'],
    name: 'Cerebras WSE-3 (CS-3)',
    vendor: 'Cerebras',
    launchYear: wse3(2024),
    flopPerSecond: {
      fp16: wse3(12.5e15, 'a tenth of the 125 PFLOP/s published, which count unstructured sparsity'),
    },
    hbmBytes: wse3(44e9),
    hbmBytesPerSecond: wse3(21e15),
    memoryType: 'SRAM',
    onChipBytes: wse3(44e9),
    interconnect: [
      {
        ...network('SwarmX', from('twelve 100 Gb/s ports of a CS-3 (recalled)')(150e9)),
        size: from('tomshardware.com: clusters of up to 2,048')(2048),
      },
    ],
    tdpWatts: wse3(23_000),
    purchaseDollars: from('awesomeagents.ai: $2 to 3 million for a CS-3')(
      { low: 2_000_000, typical: 2_500_000, high: 3_000_000 },
      'press estimates',
    ),
  },
  {
    id: 'sambanova-sn40l',
    aliases: ['sambanova', 'sn40l'],
    name: 'SambaNova SN40L',
    vendor: 'SambaNova',
    launchYear: sn40l(2023),
    flopPerSecond: { bf16: sn40l(638e12) },
    hbmBytes: sn40l(64e9, 'up to 1.5 TB of DDR memory stand behind it'),
    hbmBytesPerSecond: from('SambaNova SN40L paper, 2024 (recalled)')(2e12, 'others say 1.6 TB/s'),
    memoryType: 'HBM3',
    onChipBytes: sn40l(545_259_520),
    interconnect: [
      {
        name: 'peer-to-peer sockets',
        topology: 'point-to-point',
        size: sn40l(16),
        bytesPerSecondPerDirection: from('as PCIe 5.0 x16')(64e9, 'nothing is published; an assumption'),
        startUpLatencySeconds: unknownStartUp,
        inNetworkReduction: false,
      },
    ],
  },
]
