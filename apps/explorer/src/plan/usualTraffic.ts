import type { SharedFlags, ViewWords } from '../address/explored.ts'

/** Requests that are planned for where none were asked: a chat's. */
export const usualRequests: SharedFlags = { isl: '4k', osl: '500' }

/** How many come, and how fast they are served, where nothing was said. */
const usualTraffic: ViewWords = { rate: '10/s' }

const requestFlags = ['isl', 'osl', 'mix'] as const

/** Whether flags say what is requested. */
export const asksRequests = (flags: SharedFlags): boolean =>
  requestFlags.some((flag) => flags[flag] !== undefined)

/** Flags with requests: those asked, else usual ones. */
export const withRequests = (flags: SharedFlags): SharedFlags =>
  asksRequests(flags) ? flags : { ...flags, ...usualRequests }

/** Words of a rate: those asked, else usual ones. */
export const withRate = (words: ViewWords): ViewWords =>
  words.rate === undefined && words.demand === undefined ? { ...words, ...usualTraffic } : words
