import type { MultiTokenPrediction } from 'paretoken'
import { truth, wholeNumber } from './fields.ts'
import type { LanguageModel } from './languageModel.ts'
import { layerGroups } from './layerGroups.ts'
import { spelledLayers } from './layerPlan.ts'
import type { PlannedLayer } from './plannedLayer.ts'

const modules = { minimum: 0, maximum: 1_000 }

function moduleCount({ fields }: LanguageModel): number {
  const predicted = wholeNumber(
    fields,
    ['num_nextn_predict_layers', 'mtp_num_hidden_layers', 'mtp_num_layers'],
    modules,
  )
  const asked =
    truth(fields, 'use_mtp') === true ? wholeNumber(fields, ['num_mtp_modules'], modules) : undefined
  return predicted ?? asked ?? 0
}

/** The layers of one module: spelled out, else one like the model's last that attends to everything. */
function moduleLayers(model: LanguageModel, plan: readonly PlannedLayer[]): readonly PlannedLayer[] {
  const spelled = spelledLayers(model, 'mtp_hybrid_override_pattern', 'mtp_layers_block_type', 1)
  if (spelled !== undefined) return spelled
  const last = plan.findLast(({ mixer }) => mixer === 'full') ?? plan.at(-1)
  if (last === undefined) return []
  // DeepSeek-V4's list of compression ratios has one entry more, for the module.
  const ratios = model.fields.values.compress_ratios
  return [Array.isArray(ratios) && ratios.length > model.layers ? { ...last, index: model.layers } : last]
}

/** The modules that predict tokens after the next; undefined where there are none. */
export function multiTokenPrediction(
  model: LanguageModel,
  plan: readonly PlannedLayer[],
): MultiTokenPrediction | undefined {
  const count = moduleCount(model)
  return count === 0 ? undefined : { modules: count, layers: layerGroups(model, moduleLayers(model, plan)) }
}
