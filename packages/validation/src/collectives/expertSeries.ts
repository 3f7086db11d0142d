import { accelerator } from '@paretoken/catalog'
import { bytesPerElement } from 'paretoken'
import { readTable } from '../fit/readTable.ts'
import { groupedBy, type MeasuredMessage, type MessageSeries } from './messageSeries.ts'

/** Exchanges with experts by one kind of kernels: "deepep-normal". */
export type ExpertSeries = MessageSeries & { readonly kernel: string }

const columns = {
  texts: ['hardware', 'kernel'],
  figures: ['nodes', 'hidden_size', 'tokens_per_rank', 'top_k', 'experts', 'dispatch_us', 'combine_us'],
} as const

/** Dispatch sends fp8 with a scale of four bytes for each 128 elements; combine sends bf16. */
const dispatchBytesPerElement = bytesPerElement.fp8 + 4 / 128
const combineBytesPerElement = bytesPerElement.bf16

/**
 * Dispatches and combines, measured: a table with columns hardware, kernel, nodes, hidden_size, tokens_per_rank, top_k, experts, dispatch_us,
 * combine_us. All accelerators of each server take part.
 * @param perServer accelerators of one server, by the id of the accelerator
 */
export function expertSeries(csv: string, perServer: (id: string) => number): readonly ExpertSeries[] {
  const rows = readTable(csv, 'expert_alltoall.csv', columns)
  const keyOf = ({ hardware, kernel, nodes, top_k, experts }: (typeof rows)[number]) =>
    `${hardware} ${kernel} ${nodes} ${top_k} ${experts}`
  return groupedBy(rows, keyOf).map((series) => {
    const [{ hardware, kernel, nodes, top_k, experts }] = series
    const group = { size: nodes * perServer(hardware), stride: 1 }
    const routing = { experts, expertsPerToken: top_k, ranksPerDestination: 1 }
    return {
      accelerator: hardware,
      kernel,
      tiers: accelerator(hardware).interconnect,
      group,
      cost: (costs) => costs.exchangeWithExperts(group, routing),
      messages: series.flatMap((row): readonly MeasuredMessage[] => {
        const elements = row.tokens_per_rank * row.hidden_size
        const weight = row.tokens_per_rank <= 512 ? 2 : 1
        return [
          { bytes: elements * dispatchBytesPerElement, seconds: row.dispatch_us * 1e-6, weight },
          { bytes: elements * combineBytesPerElement, seconds: row.combine_us * 1e-6, weight },
        ]
      }),
    }
  })
}
