/**
 * The guard against regressions: errors of predictions as they were last measured, and a hair, in percent: median and 90th percentile. A change that
 * lowers them may lower these; one that raises them has to say why. Engines are fitted to aggregated runs without drafting, less rows in doubt, and
 * to decode steps; how many tokens others draft, and how many of them are accepted, is assumed.
 */
export const errorsOfToday = {
  /** Of all rows of the published table, and of those not in doubt. */
  published: {
    all: { timePerOutputToken: [8.4, 26.3], timeToFirstToken: [27.2, 80.9], throughput: [14.6, 54.1] },
    undoubted: { timePerOutputToken: [8.1, 24.5], timeToFirstToken: [24.7, 75.7], throughput: [14.6, 52.9] },
  },
  /** Of runs with a number of requests at a time, doubtful ones included. */
  kinds: {
    aggregated: { timePerOutputToken: [8.6, 25.2], timeToFirstToken: [27.2, 81.5], throughput: [9.3, 41.2] },
    'aggregated, drafting': {
      timePerOutputToken: [15.6, 32.7],
      timeToFirstToken: [33, 89.1],
      throughput: [18.9, 40.8],
    },
    disaggregated: { timePerOutputToken: [8.1, 26.5], throughput: [10.2, 40] },
    'disaggregated, drafting': { timePerOutputToken: [18.3, 40.1], throughput: [12.9, 68.9] },
  },
  /** Throughput at the largest batch that fits. */
  maximum: [20.9, 79.3],
  /** Pure decode steps. */
  decodeSteps: [7.2, 24.6],
} as const
