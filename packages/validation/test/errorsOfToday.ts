/**
 * The guard against regressions: errors of predictions as they were last measured, and a hair, in percent: median and 90th percentile. A change that
 * lowers them may lower these; one that raises them has to say why. Engines are fitted to aggregated runs without drafting, less rows in doubt, and
 * to decode steps; how many tokens others draft, and how many of them are accepted, is assumed.
 */
export const errorsOfToday = {
  /** Of all rows of the published table, and of those not in doubt. */
  published: {
    all: { timePerOutputToken: [8.6, 26.5], timeToFirstToken: [27.8, 82.5], throughput: [14.6, 54] },
    undoubted: { timePerOutputToken: [8.3, 25], timeToFirstToken: [25.2, 77], throughput: [14.5, 52] },
  },
  /** Of runs with a number of requests at a time, doubtful ones included. */
  kinds: {
    aggregated: { timePerOutputToken: [8.6, 25.2], timeToFirstToken: [27.2, 82.1], throughput: [8.6, 41] },
    'aggregated, drafting': {
      timePerOutputToken: [14.6, 32.4],
      timeToFirstToken: [32.3, 89.2],
      throughput: [17.6, 44.2],
    },
    disaggregated: { timePerOutputToken: [10.3, 28.5], throughput: [12.5, 42.3] },
    'disaggregated, drafting': { timePerOutputToken: [18.1, 43.1], throughput: [13.8, 69.2] },
  },
  /** Throughput at the largest batch that fits. */
  maximum: [17.6, 75.6],
  /** Pure decode steps. */
  decodeSteps: [6.8, 26.2],
} as const
