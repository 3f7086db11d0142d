import { draftHead, InputError, type Precision, type Speculation, type Transformer } from 'paretoken'
import { parseAcceptance } from '../arguments/acceptance.ts'
import { parseNumber } from '../arguments/number.ts'
import { parseSpeculation, type SpeculationChoice } from '../arguments/speculation.ts'
import type { Library } from '../catalog/library.ts'
import type { ModelSubject } from '../catalog/modelSubject.ts'
import { modelsNamed } from '../decode/subjects.ts'

/** The flags of speculative decoding, as typed. */
export type SpeculationFlags = {
  readonly speculation?: string | undefined
  readonly acceptance?: string | undefined
  readonly draftTokens?: string | undefined
}

/** The most tokens drafted in a pass where nothing is said. */
export const usualDraftTokens = 3

/** How likely a drafted token is accepted, given those before it, where nothing is said: a middle of what is published. */
export const usualAcceptance = 0.7

const mostDraftTokens = 64

/** Speculative decoding as asked for. */
export type AskedSpeculation = {
  /** What drafts: "eagle", "draft:llama-3.2-1b". */
  readonly drafter: string
  readonly acceptance: readonly number[]
  /** The speculation for one model in its formats. Throws InputError where the model cannot be helped so. */
  readonly speculationFor: (subject: Pick<ModelSubject, 'id' | 'model'>, precision: Precision) => Speculation
}

/** How likely each drafted token is accepted: as many as are drafted. */
function acceptanceAsked({ acceptance, draftTokens }: SpeculationFlags): readonly number[] {
  const drafted =
    draftTokens === undefined
      ? undefined
      : parseNumber(draftTokens, {
          where: '--draft-tokens',
          what: 'drafted tokens',
          least: 1,
          most: mostDraftTokens,
          whole: true,
          example: String(usualDraftTokens),
        })
  if (acceptance === undefined)
    return Array.from({ length: drafted ?? usualDraftTokens }, () => usualAcceptance)
  const listed = parseAcceptance(acceptance, '--acceptance', drafted)
  if (listed.length > mostDraftTokens)
    throw new InputError(
      `--acceptance: ${listed.length} probabilities are more than the ${mostDraftTokens} tokens that can be drafted`,
    )
  const [only = usualAcceptance] = listed
  return drafted === undefined && listed.length === 1
    ? Array.from({ length: usualDraftTokens }, () => only)
    : listed
}

/** The one model that drafts. */
async function draftModel(name: string, library: Library): Promise<ModelSubject> {
  const [model, ...others] = await modelsNamed(name, library)
  if (model !== undefined && others.length === 0) return model
  throw new InputError(`--speculation: ${name} holds ${others.length + 1} models; name a file with one`)
}

function headOf(kind: 'mtp' | 'eagle', { id, model }: Pick<ModelSubject, 'id' | 'model'>): Transformer {
  const { multiTokenPrediction, ...without } = model
  if (kind === 'eagle') return draftHead(without)
  if (multiTokenPrediction !== undefined && multiTokenPrediction.modules >= 1) return draftHead(model)
  throw new InputError(`--speculation mtp: ${id} has no multi-token prediction; eagle would be right`)
}

/** How much larger than the model's a draft model's vocabulary may be. */
const vocabularyFactor = 2

function checkVocabulary(draft: ModelSubject, { id, model }: Pick<ModelSubject, 'id' | 'model'>): void {
  const [drafted, own] = [draft.model.vocabularySize, model.vocabularySize]
  if (drafted > vocabularyFactor * own)
    throw new InputError(
      `--speculation: ${draft.id} has ${drafted} tokens in its vocabulary, ${id} has ${own}; a draft model with the same ones would be right`,
    )
}

function drafterFor(
  choice: Exclude<SpeculationChoice, { kind: 'none' }>,
  draft: ModelSubject | undefined,
  subject: Pick<ModelSubject, 'id' | 'model'>,
  precision: Precision,
): Speculation['drafter'] {
  if (choice.kind === 'ngram') return { kind: 'n-gram' }
  if (draft === undefined || choice.kind !== 'draft')
    return { kind: 'head', model: headOf(choice.kind === 'mtp' ? 'mtp' : 'eagle', subject), precision }
  checkVocabulary(draft, subject)
  return { kind: 'model', model: draft.model, precision: draft.precision }
}

/**
 * The speculation that flags ask for; undefined where it is none. A draft model has the formats of its checkpoint, a head those of the model.
 * Throws InputError where they contradict each other.
 */
export async function speculationAsked(
  flags: SpeculationFlags,
  library: Library,
): Promise<AskedSpeculation | undefined> {
  const choice = parseSpeculation(flags.speculation ?? 'none', '--speculation')
  if (choice.kind === 'none') {
    const [given] = (['acceptance', 'draftTokens'] as const).filter((flag) => flags[flag] !== undefined)
    if (given === undefined) return undefined
    throw new InputError(
      `${given === 'acceptance' ? '--acceptance' : '--draft-tokens'} is of tokens that are drafted; add --speculation eagle, mtp, ngram or draft:<model>`,
    )
  }
  const acceptance = acceptanceAsked(flags)
  const draft = choice.kind === 'draft' ? await draftModel(choice.model, library) : undefined
  return {
    drafter: draft === undefined ? choice.kind : `draft:${draft.id}`,
    acceptance,
    speculationFor: (subject, precision) => ({
      acceptance,
      drafter: drafterFor(choice, draft, subject, precision),
    }),
  }
}
