import type { OutputFlags } from '../output/outputFlags.ts'
import { asksForRequests } from '../serving/requestsAsked.ts'
import type { ServingFlags } from '../serving/servingFlags.ts'

/** The flags of `paretoken margins`, as typed. */
export type MarginFlags = ServingFlags & OutputFlags & { readonly speed?: string | undefined }

/** Three tokens of prompts for each of output, as comparisons of prices usually have it. */
const usualRequests = { isl: '3k', osl: '1k' }

/** The same flags with requests where none are said. */
export const withRequests = <Flags extends MarginFlags>(flags: Flags): Flags & MarginFlags =>
  asksForRequests(flags) ? flags : { ...flags, ...usualRequests }
