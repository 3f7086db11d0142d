import { computeFormats, topologies } from 'paretoken'
import { z } from 'zod'
import { fields } from './fields.ts'
import { factorField, quantityField } from './quantityField.ts'
import { wantedQuantity } from './quantityOf.ts'

const wantedRates = 'rates by number format, as { bf16: 989 TFLOP/s }, or a factor on those it extends, "2x"'

/** A rate, or "none" for a format the machine of `extends` has and this one has not. */
const rate = z.union([
  z.literal('none').transform(() => null),
  quantityField(
    'flopPerSecond',
    'Peak FLOP/s without sparsity; "none" takes away what the machine it extends has.',
  ),
])

const rates = z
  .union(
    [
      factorField(wantedRates),
      fields(Object.fromEntries(computeFormats.map((format) => [format, rate.optional()]))),
    ],
    { error: `must be ${wantedRates}` },
  )
  .meta({ description: 'Peak matrix FLOP/s by number format, without sparsity; or a factor for all, "2x".' })

const date = z
  .union([z.string(), z.number().transform(String)], { error: 'must be a date such as 2026-05' })
  .meta({ description: 'When these offers were seen, as 2026-05.' })

const price = (kind: 'dollars' | 'dollarsPerHour', description: string) =>
  z
    .union(
      [
        quantityField(kind, description),
        fields({
          low: quantityField(kind, 'The cheapest offer.').optional(),
          typical: quantityField(kind, 'What is usually paid.'),
          high: quantityField(kind, 'The dearest offer.').optional(),
          date: date.optional(),
        }),
      ],
      { error: `must be ${wantedQuantity(kind)}, or low, typical and high` },
    )
    .meta({ description })

const tier = fields({
  name: z.string().meta({ description: 'Such as "NVLink 4". With extends, a tier of that name is changed.' }),
  size: z
    .int()
    .min(2)
    .max(1e9)
    .optional()
    .meta({ description: 'Accelerators one domain joins, those inside included.' }),
  bytesPerSecondPerDirection: quantityField(
    'bytesPerSecond',
    'What one accelerator can send, all links together: half of a "bidirectional" figure.',
  ).optional(),
  startUpLatencySeconds: quantityField(
    'seconds',
    'Until the first byte between neighbours arrives.',
  ).optional(),
  topology: z
    .enum(topologies)
    .optional()
    .meta({ description: 'How they are joined; switch when not given.' }),
  dimensions: z
    .array(z.int().min(1).max(1e9))
    .optional()
    .meta({ description: 'Of a torus: accelerators along each side.' }),
  inNetworkReduction: z
    .boolean()
    .optional()
    .meta({ description: 'Whether switches can add; false when not given.' }),
})

/** One accelerator as a file describes it. What is left out comes from `extends`. */
export const acceleratorSchema = fields({
  id: z.string().optional().meta({ description: 'Lower case with dashes; the file name when not given.' }),
  extends: z
    .string()
    .optional()
    .meta({ description: 'Start from this accelerator, of the catalog or of yours.' }),
  name: z.string().optional().meta({ description: 'As people write it.' }),
  vendor: z.string().optional().meta({ description: 'Who makes it.' }),
  launchYear: z.int().min(1900).max(2200).optional().meta({ description: 'The year it came out.' }),
  flopPerSecond: rates.optional(),
  hbmBytes: quantityField('bytes', 'Memory for weights and KV cache.').optional(),
  reportedHbmBytes: quantityField('bytes', 'That memory as the driver reports it.').optional(),
  hbmBytesPerSecond: quantityField('bytesPerSecond', 'Peak bandwidth of that memory.').optional(),
  memoryType: z.string().optional().meta({ description: 'Such as HBM3.' }),
  onChipBytes: quantityField('bytes', 'Cache or scratch memory on the chip.').optional(),
  interconnect: z.array(tier).optional().meta({ description: 'Tiers from the inside outwards.' }),
  tdpWatts: quantityField('watts', 'Thermal design power.').optional(),
  rentalDollarsPerHour: price('dollarsPerHour', 'What renting one for an hour costs.').optional(),
  purchaseDollars: price('dollars', 'What buying one costs.').optional(),
}).meta({
  title: 'Accelerator',
  description: 'One accelerator and the machine it sits in, all rates per accelerator.',
})

/** Accelerators one file may hold. */
const mostInOneFile = 500

/** A file of accelerators: one, or a list of them. */
export const hardwareSchema = z.union(
  [acceleratorSchema, z.array(acceleratorSchema).min(1).max(mostInOneFile)],
  {
    error: 'must hold one accelerator or a list of them',
  },
)

/** An accelerator as a file describes it, its quantities read. */
export type DescribedAccelerator = z.output<typeof acceleratorSchema>

/** A tier as a file describes it. */
export type DescribedTier = z.output<typeof tier>

/** A price as a file gives it. */
export type DescribedPrice = NonNullable<DescribedAccelerator['rentalDollarsPerHour']>

/** The JSON Schema of such files, for editors. */
export const hardwareJsonSchema = () =>
  z.toJSONSchema(hardwareSchema, { io: 'input', target: 'draft-2020-12' })
