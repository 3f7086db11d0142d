import { checkNumbers, type NumberBounds } from '../checkNumbers.ts'
import { InputError } from '../inputError.ts'
import { layerCount, type Transformer } from './transformer.ts'

/** Far beyond any dimension of a model, and small enough that products of several stay numbers. */
const largest = 1e12

/** Fields where 0 says that a model has none of it; all others are counts and widths of at least one. */
const canBeNone: ReadonlySet<string> = new Set([
  'sharedWidth',
  'denseWidth',
  'identityExperts',
  'norms',
  'outerNorms',
  'learnedPositions',
  'rank',
])

const none: NumberBounds = [0, largest]
const some: NumberBounds = [1, largest]

const boundsOf = (field: string): NumberBounds => (canBeNone.has(field) ? none : some)

/** Most layers of a model that are counted. */
const mostLayers = 1e6

/** Throws InputError where tokens of some layer are to choose more experts than there are. */
function checkChoice({ layers }: Transformer): void {
  layers.forEach(({ feedForward }, index) => {
    if (feedForward?.kind !== 'mixture') return
    const { experts, identityExperts = 0, activeExperts } = feedForward
    if (activeExperts > experts + identityExperts)
      throw new InputError(
        `model.layers[${index}].feedForward.activeExperts must be at most its ${experts + identityExperts} experts, not ${activeExperts}`,
      )
  })
}

/** Throws InputError where a model cannot be: dimensions that are no numbers, none, or beyond all measure; no layers. */
export function checkTransformer(model: Transformer): void {
  checkNumbers(model, 'model', boundsOf)
  checkChoice(model)
  const layers = layerCount(model)
  if (!Number.isInteger(layers) || layers < 1 || layers > mostLayers)
    throw new InputError(`model.layers must be a whole number from 1 to ${mostLayers}, not ${layers}`)
}
