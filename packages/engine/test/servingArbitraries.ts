import fc from 'fast-check'
import { draftHead } from '../src/model/draftHead.ts'
import type { DecodeQuestion } from '../src/search/decodeQuestion.ts'
import type { ServingQuestion } from '../src/search/servingQuestion.ts'
import type { RequestKind } from '../src/serving/requests.ts'
import type { Drafter, Speculation } from '../src/serving/speculation.ts'
import { arbitraryQuestion } from './decodeArbitraries.ts'

/** Requests of one kind, as likely with nothing cached as with a part, or all but a token. */
const arbitraryKind: fc.Arbitrary<RequestKind> = fc
  .record({
    inputTokens: fc.integer({ min: 1, max: 6000 }),
    outputTokens: fc.integer({ min: 1, max: 2000 }),
    hits: fc.constantFrom(0, 0, 0.3, 0.9),
  })
  .map(({ inputTokens, outputTokens, hits }) => ({
    inputTokens,
    outputTokens,
    cachedInputTokens: Math.floor(hits * inputTokens),
  }))

/** Requests of one to three kinds, some of which have nothing to compute. */
const arbitraryRequests: fc.Arbitrary<readonly RequestKind[]> = fc.array(
  fc
    .tuple(arbitraryKind, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.constantFrom(false, false, true))
    .map(([kind, weight, known]) => ({
      ...kind,
      weight,
      cachedInputTokens: known ? kind.inputTokens : (kind.cachedInputTokens ?? 0),
    })),
  { minLength: 1, maxLength: 3 },
)

const acceptance = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 })

/** What drafts for a model: nothing that computes, its own head, or itself with a layer of each kind. */
const drafterFor = ({ model, precision }: Pick<DecodeQuestion, 'model' | 'precision'>) =>
  fc.constantFrom<Drafter>(
    { kind: 'n-gram' },
    { kind: 'head', model: draftHead(model), precision },
    {
      kind: 'model',
      model: { ...model, layers: model.layers.map((layer) => ({ ...layer, count: 1 })) },
      precision,
    },
  )

/** Speculative decoding for a model. */
const speculationFor = (question: Pick<DecodeQuestion, 'model' | 'precision'>) =>
  fc.record<Speculation>({ drafter: drafterFor(question), acceptance })

/** Questions about requests to small models on small machines, on a price. */
export const arbitraryServing: fc.Arbitrary<ServingQuestion> = arbitraryQuestion.chain(
  ({ workload: _workload, ...question }) =>
    fc
      .record({
        requests: arbitraryRequests,
        speculation: fc.option(speculationFor(question), { nil: undefined, freq: 2 }),
        promptTokensPerPass: fc.constantFrom(64, 512, 8192),
        maximumUtilization: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
      })
      .map(({ speculation, ...asked }) => ({
        ...question,
        ...asked,
        dollarsPerHour: 2,
        batchResolution: 0.5,
        ...(speculation === undefined ? {} : { speculation }),
      })),
)
