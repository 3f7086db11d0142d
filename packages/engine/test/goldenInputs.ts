import type { PaperAccelerator } from '../src/paper/accelerator.ts'
import type { PaperTransformer } from '../src/paper/transformer.ts'
import { readGolden } from './goldenFiles.ts'

const inputs = readGolden('inputs')

/** The paper's models by their names in `golden/inputs.json`. */
const goldenModels: ReadonlyMap<string, PaperTransformer> = new Map(
  Object.entries(inputs.models).map(([name, model]) => [
    name,
    {
      name,
      modelDim: model.d_model,
      feedForwardDim: model.d_ff,
      feedForwardMatrices: { up: model.ff_matrix_count[0], down: model.ff_matrix_count[1] },
      layers: model.layers,
      experts: model.n_experts,
      activeExperts: model.n_active_experts,
      queryHeads: model.num_query_heads,
      queryHeadsPerKvHead: model.group_size,
      headDim: model.d_head,
      ...(model.mla
        ? {
            latentAttention: {
              kvDim: model.mla_kv_compression_dim,
              queryDim: model.mla_query_compression_dim,
            },
          }
        : {}),
      vocabularySize: model.vocab_size,
      bytesPerWeight: model.weight_precision_bytes,
      bytesPerActivation: model.activation_precision_bytes,
      parallelAttention: model.parallel_attention,
    },
  ]),
)

/** The paper's accelerators by their names in `golden/inputs.json`. */
const goldenAccelerators: ReadonlyMap<string, PaperAccelerator> = new Map(
  Object.entries(inputs.accelerators).map(([name, accelerator]) => {
    const { 4: bits4, 8: bits8, 16: bits16 } = accelerator.flop_per_second
    return [
      name,
      {
        name,
        flopPerSecond: { ...(bits4 === undefined ? {} : { bits4 }), bits8, bits16 },
        arithmeticUtilizationCap: accelerator.arithmetic_utilization_cap,
        hbmBytesPerSecond: accelerator.hbm_bandwidth_Bps,
        hbmUtilizationCap: accelerator.memory_bwd_utilization_cap,
        hbmBytes: accelerator.hbm_size_bytes,
        interconnect:
          accelerator.collectives === 'torus'
            ? { law: 'torus', bytesPerSecond: accelerator.internode_allreduce_bandwidth_Bps }
            : {
                law: 'nccl',
                nodeSize: accelerator.node_size,
                intraNodeBytesPerSecond: accelerator.intranode_allreduce_bandwidth_Bps,
                interNodeBytesPerSecond: accelerator.internode_allreduce_bandwidth_Bps,
                baseLatency: accelerator.collectives === 'nccl' ? 'measured' : 'zero',
              },
        dollarsPerHour: accelerator.price_dollars_per_hour,
        kernelLaunchSeconds: accelerator.kernel_launch_latency_seconds,
      },
    ]
  }),
)

/** A model of the paper. */
export const goldenModel = (name: string): PaperTransformer => named(goldenModels, name)

/** An accelerator of the paper. */
export const goldenAccelerator = (name: string): PaperAccelerator => named(goldenAccelerators, name)

function named<Entry>(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const entry = entries.get(name)
  if (entry === undefined) throw new RangeError(`golden/inputs.json has no "${name}"`)
  return entry
}
