import type { NcclInterconnect, PaperAccelerator } from './accelerator.ts'

/** The kinds of message the paper's model sends. */
export type CollectiveKind = 'all-reduce' | 'all-to-all' | 'point-to-point'

/** Time of one collective, apart by cause; the two add up. */
export type CollectiveTime = { readonly latencySeconds: number; readonly transferSeconds: number }

/** A group of ranks and the nodes it spans; both may be fractions, as the paper's square-root groups have them. */
export type RankGroup = { readonly ranks: number; readonly nodes: number }

/**
 * NCCL's protocols with the tuning constants of the paper, in seconds: for each further rank of a node, for each doubling
 * of the nodes, and once; and the share of the bandwidth each reaches. In the order in which ties are decided.
 */
const protocols = [
  { perRankSeconds: 28e-6, perNodeDoublingSeconds: 28e-6, baseSeconds: 0, bandwidthShare: 1 },
  { perRankSeconds: 1.25e-6, perNodeDoublingSeconds: 8.5e-6, baseSeconds: 14e-6, bandwidthShare: 0.95 },
  { perRankSeconds: 0.6e-6, perNodeDoublingSeconds: 5e-6, baseSeconds: 6.8e-6, bandwidthShare: 0.5 },
] as const

/** Latency of each hop on a torus. */
const torusHopSeconds = 1e-6

const free: CollectiveTime = { latencySeconds: 0, transferSeconds: 0 }

const roundsOf = (kind: CollectiveKind): 1 | 2 => (kind === 'all-reduce' ? 2 : 1)

/**
 * Time of one collective of `bytes` in a group. One rank or fewer costs nothing. On NCCL the fastest protocol is taken.
 * Source: paper, section 3.3 and its appendix on NCCL; the torus law is the variant for TPUs.
 */
export function collectiveTime(
  accelerator: PaperAccelerator,
  kind: CollectiveKind,
  group: RankGroup,
  bytes: number,
): CollectiveTime {
  if (group.ranks <= 1) return free
  const { interconnect } = accelerator
  const rounds = roundsOf(kind)
  if (interconnect.law === 'torus') {
    return {
      latencySeconds: rounds * (group.ranks - 1) * torusHopSeconds,
      transferSeconds:
        torusSecondsPerByte(interconnect.bytesPerSecond, rounds, group.ranks, group.ranks) * bytes,
    }
  }
  const othersInNode = group.ranks / group.nodes - 1
  const nodeDoublings = Math.log2(group.nodes)
  const transferSeconds =
    ncclSecondsPerByte(interconnect, rounds, group.ranks, group.ranks, group.nodes, group.nodes) * bytes
  const times = protocols.map((protocol) => ({
    latencySeconds: ncclLatencySeconds(protocol, interconnect, rounds, othersInNode, nodeDoublings),
    transferSeconds: transferSeconds / protocol.bandwidthShare,
  }))
  return times.reduce((best, time) => (sum(time) < sum(best) ? time : best))
}

const sum = (time: CollectiveTime): number => time.latencySeconds + time.transferSeconds

/**
 * A time that `messages` collectives, one of at least `bytes` and, of two, the other of at least `otherBytes`, do not fall under
 * in any group between the fewest and the most; the exact time where these are one.
 */
export type CollectiveFloor = (
  fewestRanks: number,
  mostRanks: number,
  fewestNodes: number,
  mostNodes: number,
  messages: 1 | 2,
  bytes: number,
  otherBytes: number,
) => number

/** The floors of one kind of collective. Numbers in place of groups, since a search asks for one millions of times. */
export function collectiveFloor({ interconnect }: PaperAccelerator, kind: CollectiveKind): CollectiveFloor {
  const rounds = roundsOf(kind)
  if (interconnect.law === 'torus') {
    return (fewestRanks, mostRanks, _fewestNodes, _mostNodes, messages, bytes, otherBytes) =>
      fewestRanks <= 1
        ? 0
        : messages * rounds * (fewestRanks - 1) * torusHopSeconds +
          torusSecondsPerByte(interconnect.bytesPerSecond, rounds, fewestRanks, mostRanks) *
            (bytes + otherBytes)
  }
  const [simple, ll128, ll] = protocols
  return (fewestRanks, mostRanks, fewestNodes, mostNodes, messages, bytes, otherBytes) => {
    if (fewestRanks <= 1) return 0
    const others = fewestRanks / mostNodes - 1
    const doublings = fewestNodes === 1 ? 0 : Math.log2(fewestNodes)
    const perByte = ncclSecondsPerByte(interconnect, rounds, fewestRanks, mostRanks, fewestNodes, mostNodes)
    const simpleSeconds = ncclLatencySeconds(simple, interconnect, rounds, others, doublings)
    const ll128Seconds = ncclLatencySeconds(ll128, interconnect, rounds, others, doublings)
    const llSeconds = ncclLatencySeconds(ll, interconnect, rounds, others, doublings)
    const ll128PerByte = perByte / ll128.bandwidthShare
    const llPerByte = perByte / ll.bandwidthShare
    const first = Math.min(
      simpleSeconds + perByte * bytes,
      ll128Seconds + ll128PerByte * bytes,
      llSeconds + llPerByte * bytes,
    )
    if (messages === 1) return first
    return (
      first +
      Math.min(
        simpleSeconds + perByte * otherBytes,
        ll128Seconds + ll128PerByte * otherBytes,
        llSeconds + llPerByte * otherBytes,
      )
    )
  }
}

const ncclLatencySeconds = (
  protocol: (typeof protocols)[number],
  { baseLatency }: NcclInterconnect,
  rounds: number,
  othersInNode: number,
  nodeDoublings: number,
): number =>
  rounds * (othersInNode * protocol.perRankSeconds + nodeDoublings * protocol.perNodeDoublingSeconds) +
  (baseLatency === 'measured' ? protocol.baseSeconds : 0)

/** The slower of the way within nodes, ν·(r/ν − 1)/r of the bytes, and the way between them, (ν − 1)/r of the bytes. */
function ncclSecondsPerByte(
  interconnect: NcclInterconnect,
  rounds: number,
  fewestRanks: number,
  mostRanks: number,
  fewestNodes: number,
  mostNodes: number,
): number {
  const withinNodes = Math.max(0, 1 - mostNodes / fewestRanks) / interconnect.intraNodeBytesPerSecond
  const betweenNodes = (fewestNodes - 1) / (mostRanks * interconnect.interNodeBytesPerSecond)
  return Math.max(withinNodes, betweenNodes) * (rounds / 2)
}

const torusSecondsPerByte = (
  bytesPerSecond: number,
  rounds: number,
  fewestRanks: number,
  mostRanks: number,
): number => ((fewestRanks - 1) / (mostRanks * bytesPerSecond)) * (rounds / 2)
