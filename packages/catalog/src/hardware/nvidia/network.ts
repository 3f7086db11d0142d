import type { TierEntry } from '../acceleratorEntry.ts'
import { from } from '../figure.ts'
import { network } from '../tiers.ts'

const nic = from('one network adapter per accelerator, as in DGX and HGX reference designs')

/** InfiniBand HDR, 200 Gb/s for each accelerator: DGX A100. */
export const infiniBandHdr: TierEntry = network('InfiniBand HDR', nic(25e9))

/** InfiniBand NDR, 400 Gb/s for each accelerator: DGX H100, H200, B200, GB200 NVL72. */
export const infiniBandNdr: TierEntry = network('InfiniBand NDR', nic(50e9))

/** InfiniBand XDR, 800 Gb/s for each accelerator: DGX B300, GB300 NVL72. */
export const infiniBandXdr: TierEntry = network('InfiniBand XDR', nic(100e9))

/** Network cards of a server with cards in PCIe slots, where there are as many as cards. */
export const cardNetwork: TierEntry = network(
  'InfiniBand NDR',
  nic(50e9, 'servers for cards differ; many have one adapter for two or four cards'),
)
