/**
 * How long a request waits on average for those before it, in service times: that of a queue with one server that takes as long for each, at which
 * requests arrive independently of each other (M/D/1). Kendall 1953, doi:10.1214/aoms/1177728975; Pollaczek–Khinchine.
 * @param utilization share of the time in which the server works: 0 up to 1
 */
export const waitingServices = (utilization: number): number => utilization / (2 * (1 - utilization))

/** The most utilisation at which requests wait no longer than so many service times. */
export const utilizationWaiting = (services: number): number =>
  services === Number.POSITIVE_INFINITY ? 1 : (2 * services) / (1 + 2 * services)
