import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseConfigJson } from '@paretoken/catalog'

/** The folder of full test data beside the repository. */
export const sharedFolder = fileURLToPath(new URL('../../../../shared', import.meta.url))

/** Whether the full data is there. Continuous integration must have it: its absence is a failure there. */
export const hasSharedFolder = existsSync(sharedFolder)

/** One of the collected configuration files. */
export type CollectedConfig = {
  readonly file: string
  readonly config: unknown
  readonly published_total_params: number | null
  readonly published_active_params: number | null
}

/** All collected configuration files; none where the folder is missing. */
export function collectedConfigs(): readonly CollectedConfig[] {
  if (!hasSharedFolder) return []
  const folder = `${sharedFolder}/catalog/models`
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      ...(parseConfigJson(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<CollectedConfig, 'file'>),
    }))
}

/** Ids in the `model` column of the measured serving runs; none where the folder is missing. */
export function measuredModels(): readonly string[] {
  if (!hasSharedFolder) return []
  const [header = '', ...rows] = readFileSync(`${sharedFolder}/measurements/serving.csv`, 'utf8')
    .trim()
    .split('\n')
  const column = header.split(',').indexOf('model')
  return [...new Set(rows.map((row) => row.split(',')[column] ?? ''))]
}
