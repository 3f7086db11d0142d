import type { AcceleratorEntry, TierEntry } from '../acceleratorEntry.ts'
import { each, type Figure, from } from '../figure.ts'
import { network, unknownStartUp } from '../tiers.ts'

const trainium1Page = from('AWS Neuron documentation, Trainium architecture')
const trainium2Page = from('AWS Neuron documentation v2.29, Trainium2 architecture')
const trainium3Page = from('AWS Neuron documentation v2.29, Trainium3 architecture')
const inferentia2Page = from('AWS Neuron documentation, Inferentia2 architecture')
const recalled = from('AWS instance pages (recalled)')

const neuronTorus = (
  generation: number,
  dimensions: readonly number[],
  bytesPerSecondPerDirection: Figure<number>,
  size: Figure<number>,
): TierEntry => ({
  name: `NeuronLink-v${generation}`,
  topology: 'torus',
  dimensions,
  size,
  bytesPerSecondPerDirection,
  startUpLatencySeconds: unknownStartUp,
  inNetworkReduction: false,
})

const secondGenerationRates = {
  fp32: 47.5e12,
  tf32: 190e12,
  bf16: 190e12,
  fp16: 190e12,
  fp8: 190e12,
  int8: 380e12,
}

/** Trainium and Inferentia, per chip. */
export const aws: readonly AcceleratorEntry[] = [
  {
    id: 'trainium1',
    aliases: ['trainium', 'trn1', 'aws-trainium'],
    name: 'Trainium',
    vendor: 'AWS',
    launchYear: trainium1Page(2022),
    flopPerSecond: each(trainium1Page, secondGenerationRates),
    hbmBytes: trainium1Page(34_359_738_368),
    hbmBytesPerSecond: trainium1Page(820e9, 'given in GB/s and in GiB/s on different pages'),
    memoryType: 'HBM2e',
    onChipBytes: trainium1Page(50_331_648),
    interconnect: [
      neuronTorus(
        2,
        [4, 4],
        recalled(384e9, 'the documentation names no figure'),
        trainium1Page(16, 'called a hypercube of four dimensions, which is a 4 × 4 torus'),
      ),
      network('EFA', trainium1Page(6.25e9)),
    ],
    rentalDollarsPerHour: from('cloudexpat.com: trn1.32xlarge at $21.50 for 16')({
      low: 1.34,
      typical: 1.34,
      high: 1.55,
      date: '2025',
    }),
  },
  {
    id: 'trainium2',
    aliases: ['trn2', 'aws-trainium2'],
    name: 'Trainium2',
    vendor: 'AWS',
    launchYear: trainium2Page(2024),
    flopPerSecond: each(trainium2Page, {
      fp32: 181e12,
      tf32: 667e12,
      bf16: 667e12,
      fp16: 667e12,
      fp8: 1299e12,
    }),
    hbmBytes: trainium2Page(103_079_215_104),
    hbmBytesPerSecond: trainium2Page(2.9e12, 'one page rounds it to 3'),
    memoryType: 'HBM3',
    onChipBytes: trainium2Page(234_881_024, '24 or 28 MiB a core, by page'),
    interconnect: [
      neuronTorus(
        3,
        [4, 4, 4],
        trainium2Page(640e9, 'links of the third dimension, between instances, are slower than the others'),
        trainium2Page(64),
      ),
      network('EFA', trainium2Page(25e9)),
    ],
    tdpWatts: from('press estimates (recalled)')(500, 'not published'),
    rentalDollarsPerHour: recalled({ typical: 2.24, date: '2025' }, 'a capacity block of trn2.48xlarge'),
  },
  {
    id: 'trainium3',
    aliases: ['trn3', 'aws-trainium3'],
    name: 'Trainium3',
    vendor: 'AWS',
    launchYear: trainium3Page(2025),
    flopPerSecond: each(trainium3Page, {
      fp32: 183e12,
      tf32: 671e12,
      bf16: 671e12,
      fp16: 671e12,
      fp8: 2517e12,
      fp4: 2517e12,
    }),
    hbmBytes: trainium3Page(154_618_822_656),
    hbmBytesPerSecond: trainium3Page(4.9e12, 'another page of the documentation says 4.7'),
    memoryType: 'HBM3e',
    onChipBytes: trainium3Page(268_435_456),
    interconnect: [
      {
        name: 'NeuronLink-v4',
        topology: 'switch',
        size: trainium3Page(144, '64 in the first generation of the server'),
        bytesPerSecondPerDirection: trainium3Page(1.28e12),
        startUpLatencySeconds: unknownStartUp,
        inNetworkReduction: false,
      },
    ],
  },
  {
    id: 'inferentia2',
    aliases: ['inf2', 'aws-inferentia2'],
    name: 'Inferentia2',
    vendor: 'AWS',
    launchYear: inferentia2Page(2023),
    flopPerSecond: each(inferentia2Page, secondGenerationRates),
    hbmBytes: inferentia2Page(34_359_738_368),
    hbmBytesPerSecond: inferentia2Page(820e9, 'given in GB/s and in GiB/s on different pages'),
    memoryType: 'HBM2e',
    onChipBytes: inferentia2Page(50_331_648),
    interconnect: [
      neuronTorus(2, [12], recalled(96e9, 'the documentation names no figure'), inferentia2Page(12)),
      network('Ethernet', recalled(1e9, '100 Gb/s for an instance of twelve')),
    ],
    rentalDollarsPerHour: from('AWS list prices: inf2.xlarge 0.758, inf2.48xlarge 12.98 (recalled)')(
      {
        low: 0.76,
        typical: 0.97,
        high: 1.08,
      },
      'recalled, without its date',
    ),
  },
]
