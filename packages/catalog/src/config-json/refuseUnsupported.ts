import { InputError } from 'paretoken'
import { type Fields, fieldValue } from './fields.ts'

/** Fields that only models of kinds that cannot be counted have, and what they are. */
const unsupportedFields: Readonly<Record<string, string>> = {
  lru_width: 'linear recurrent units (RecurrentGemma)',
  ffn_multipliers: 'widths by multipliers (OpenELM)',
  attention_hidden_size: 'receptance and time mixing (RWKV)',
}

/**
 * Throws where a model is of a kind whose field names would be read as something else.
 * @param root fields of the whole file
 * @param fields those of the language model in it
 */
export function refuseUnsupported(root: Fields, fields: Fields): void {
  if (fieldValue(root, 'is_encoder_decoder') === true) {
    throw new InputError(`${root.where}is_encoder_decoder is true: only decoder models can be read`)
  }
  const [found] = Object.entries(unsupportedFields).filter(([name]) => fieldValue(fields, name) !== undefined)
  if (found === undefined) return
  throw new InputError(`${fields.where}${found[0]} stands for ${found[1]}, which cannot be read`)
}
