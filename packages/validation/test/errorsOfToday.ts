/**
 * The guard against regressions: errors of predictions as they were last measured, and a hair, in percent: median and 90th percentile. A change that
 * lowers them may lower these; one that raises them has to say why. Engines are fitted to aggregated runs without drafting, less rows in doubt, and
 * to decode steps; how many tokens others draft, and how many of them are accepted, is assumed.
 */
export const errorsOfToday = {
  /** Of all rows of the published table, and of those not in doubt. */
  published: {
    all: { timePerOutputToken: [8.1, 24.4], timeToFirstToken: [26, 78], throughput: [9.7, 40.3] },
    undoubted: { timePerOutputToken: [7.8, 22.5], timeToFirstToken: [23.5, 73.4], throughput: [9.6, 38.9] },
  },
  /**
   * Of runs with a number of requests at a time, doubtful ones included. The 90th percentile of first tokens of drafting runs, which nothing is fitted to, rose from
   * 89 to 98 % as constants of AMD's machines came in.
   */
  kinds: {
    aggregated: { timePerOutputToken: [8.1, 23.6], timeToFirstToken: [25.8, 78.1], throughput: [8.3, 28.9] },
    'aggregated, drafting': {
      timePerOutputToken: [12.6, 28.7],
      timeToFirstToken: [27.7, 97.8],
      throughput: [14.7, 37.8],
    },
    disaggregated: { timePerOutputToken: [6.9, 25.8], throughput: [9, 38.9] },
    'disaggregated, drafting': { timePerOutputToken: [16.7, 40.4], throughput: [12.2, 67] },
  },
  /** Throughput at the largest batch that fits. */
  maximum: [9.1, 40.8],
  /** Pure decode steps. */
  decodeSteps: [7.1, 22.3],
} as const
