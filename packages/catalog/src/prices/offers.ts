import { baseten } from './hosts/baseten.ts'
import { cerebras } from './hosts/cerebras.ts'
import { deepInfra } from './hosts/deepInfra.ts'
import { fireworks } from './hosts/fireworks.ts'
import { groq } from './hosts/groq.ts'
import { nebius } from './hosts/nebius.ts'
import { novita } from './hosts/novita.ts'
import { together } from './hosts/together.ts'
import { alibaba } from './makers/alibaba.ts'
import { anthropic } from './makers/anthropic.ts'
import { deepSeek } from './makers/deepSeek.ts'
import { google } from './makers/google.ts'
import { miniMax } from './makers/miniMax.ts'
import { mistral } from './makers/mistral.ts'
import { moonshot } from './makers/moonshot.ts'
import { openAi } from './makers/openAi.ts'
import { xAi } from './makers/xAi.ts'
import { zAi } from './makers/zAi.ts'
import { measuredSpeeds } from './measuredSpeeds.ts'
import type { Offer } from './offer.ts'
import { reportedPrices } from './reportedPrices.ts'

/**
 * Public offers of tokens, dated: first of those who serve others' open models, then of those who serve their own,
 * then as other pages report them. A provider can have several of one model: other dates, names and speeds.
 */
export const offers: readonly Offer[] = [
  ...baseten,
  ...cerebras,
  ...deepInfra,
  ...fireworks,
  ...groq,
  ...nebius,
  ...novita,
  ...together,
  ...alibaba,
  ...anthropic,
  ...deepSeek,
  ...google,
  ...miniMax,
  ...mistral,
  ...moonshot,
  ...openAi,
  ...xAi,
  ...zAi,
  ...measuredSpeeds,
  ...reportedPrices,
]
