import type { Tower } from 'paretoken'
import { type Fields, fieldValue, isRecord, text, wholeNumber } from './fields.ts'

const towerFields: Readonly<Record<string, Tower['modality']>> = {
  vision_config: 'vision',
  vit_config: 'vision',
  vision_tower_config: 'vision',
  visual: 'vision',
  audio_config: 'audio',
  sound_config: 'audio',
  speech_config: 'audio',
}

const size = { maximum: 10_000_000 }

/** A tower's dimensions, under the names vision models give them. */
function dimensions(
  fields: Fields,
): Record<'hidden' | 'depth' | 'width' | 'patch' | 'output', number | undefined> {
  const read = (...names: readonly string[]): number | undefined => {
    const value = names.map((name) => fieldValue(fields, name)).find((one) => typeof one === 'number')
    return value === undefined ? undefined : wholeNumber(fields, names, { ...size, minimum: 0 })
  }
  return {
    hidden: read('vt_hidden_size', 'embed_dim', 'width', 'hidden_size', 'd_model'),
    depth: read('depth', 'num_hidden_layers', 'vt_num_hidden_layers', 'layers', 'encoder_layers'),
    width: read('intermediate_size', 'vt_intermediate_size', 'encoder_ffn_dim'),
    patch: read('patch_size'),
    output: read('out_hidden_size', 'text_hidden_size', 'projection_dim'),
  }
}

const gatedTowers = /pixtral|qwen2_5_vl|gemma4|mistral|glm4v|glm_ocr/

/**
 * Weights of a tower from its dimensions: in each layer four attention matrices, a feed-forward block, biases and
 * norms; patches in, and a projector of two matrices from four merged patches out. Good to a few percent: families
 * differ in position tables and projectors.
 */
function towerSize(fields: Fields, hiddenSize: number): number | null {
  const { hidden, depth, width, patch, output = hiddenSize } = dimensions(fields)
  if (hidden === undefined || depth === undefined) return null
  const inner = width ?? 4 * hidden
  const matrices = gatedTowers.test(text(fields, 'model_type') ?? '') ? 3 : 2
  const perLayer = 4 * hidden * hidden + matrices * hidden * inner + inner + 9 * hidden
  const patches = patch === undefined ? 0 : 3 * patch * patch * hidden
  const merged = 4 * hidden
  return depth * perLayer + patches + merged * merged + merged * output
}

/** The vision and audio towers of a configuration, with their weights where the file gives their dimensions. */
export function towers(root: Fields, hiddenSize: number): readonly Tower[] {
  return Object.entries(towerFields).flatMap(([name, modality]) => {
    const values = fieldValue(root, name)
    if (!isRecord(values)) return []
    const fields = { where: `${root.where}${name}.`, values }
    return [{ modality, name: text(fields, 'model_type') || name, parameters: towerSize(fields, hiddenSize) }]
  })
}
