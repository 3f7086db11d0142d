/** What a point that is opened is told by. */
export const openedTabs = [
  { id: 'waterfall', name: 'Waterfall' },
  { id: 'operations', name: 'Operations and messages' },
  { id: 'memory', name: 'Memory' },
  { id: 'roofline', name: 'Roofline' },
  { id: 'more', name: 'What more would do' },
] as const

export type OpenedTab = (typeof openedTabs)[number]['id']

/** The tab that a word of an address names; undefined where it is none. */
export const openedTabNamed = (word: string | undefined): OpenedTab | undefined =>
  openedTabs.find(({ id }) => id === word)?.id
