import { cohere } from './cohere.ts'
import { deepSeek } from './deepSeek.ts'
import { google } from './google.ts'
import { llama } from './llama.ts'
import { microsoft } from './microsoft.ts'
import { miniMax } from './miniMax.ts'
import { mistral } from './mistral.ts'
import type { ModelEntry } from './modelEntry.ts'
import { moonshot } from './moonshot.ts'
import { nvidia } from './nvidia.ts'
import { openAi } from './openAi.ts'
import { openModels } from './openModels.ts'
import { qwen } from './qwen.ts'
import { tencentAndOthers } from './tencentAndOthers.ts'
import { zAi } from './zAi.ts'

/** All models of the catalog, family by family. */
export const modelEntries: readonly ModelEntry[] = [
  ...cohere,
  ...deepSeek,
  ...google,
  ...llama,
  ...microsoft,
  ...miniMax,
  ...mistral,
  ...moonshot,
  ...nvidia,
  ...openAi,
  ...openModels,
  ...qwen,
  ...tencentAndOthers,
  ...zAi,
]
