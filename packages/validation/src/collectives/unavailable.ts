import type { LinkCalibration, NetworkCalibration, TransportCalibration } from 'paretoken'

const link: LinkCalibration = { bandwidthEfficiency: 1, contention: 0, syncSeconds: 0, syncSecondsPerPeer: 0 }

const transport: TransportCalibration = {
  launchSeconds: Number.POSITIVE_INFINITY,
  scaleUp: link,
  scaleOut: link,
}

/** A network on which everything takes for ever: what a fit puts its constants into, so that messages go by nothing else. */
export const unavailable: NetworkCalibration = {
  ...transport,
  stragglerSeconds: 0,
  inNetworkReduction: { launchSeconds: Number.POSITIVE_INFINITY, bandwidthEfficiency: 1 },
  directAllReduce: transport,
  expertExchange: transport,
  forwardedExpertExchange: transport,
}
