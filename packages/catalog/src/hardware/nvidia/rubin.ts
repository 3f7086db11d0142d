import type { AcceleratorEntry } from '../acceleratorEntry.ts'
import { each, from } from '../figure.ts'
import { network, nvlinkSwitch } from '../tiers.ts'

const announced = from('NVIDIA at CES 2026, as jp.imgtag.co.kr and silicontales.com report it')
const specification = from('NVIDIA Vera Rubin NVL72 page, preliminary (recalled)')
const preliminary = 'announced, preliminary'

/** Rubin: announced, every figure preliminary. */
export const rubin: readonly AcceleratorEntry[] = [
  {
    id: 'vr-nvl72',
    aliases: ['vr-nvl144', 'vera-rubin', 'vera-rubin-nvl72', 'vera-rubin-nvl144', 'rubin', 'vr200', 'r200'],
    name: 'Vera Rubin NVL72',
    vendor: 'NVIDIA',
    launchYear: announced(2026, 'announced for the second half of the year'),
    flopPerSecond: {
      ...each(specification, { fp32: 130e12, tf32: 2e15, int8: 250e12 }, preliminary),
      ...each(
        specification,
        { bf16: 4e15, fp16: 4e15 },
        'preliminary; other pages give 12.5 PFLOP/s, counted with sparsity',
      ),
      fp8: specification(17.5e15, 'preliminary; 1.2 EFLOP/s a rack in 2025, which is 16.7 PFLOP/s each'),
      fp6: specification(17.5e15, preliminary),
      fp4: announced(35e15, '50 PFLOP/s for inference, 35 for training; one page says 25 without sparsity'),
    },
    hbmBytes: announced(288e9, preliminary),
    hbmBytesPerSecond: announced(22e12, 'preliminary; 13 TB/s when first shown in 2025'),
    memoryType: 'HBM4',
    interconnect: [
      nvlinkSwitch(6, {
        size: announced(72, 'packages of two dies; called NVL144 when dies were counted'),
        bytesPerSecondPerDirection: announced(1.8e12, preliminary),
      }),
      network(
        'InfiniBand XDR',
        from('ConnectX-9, 1.6 Tb/s for each accelerator (recalled)')(200e9, preliminary),
      ),
    ],
    tdpWatts: from('mirrorfrog.com on the Vera Rubin platform')(1800, 'an estimate by others'),
  },
]
