export { blendedDollars, type TokenMix } from './economics/blendedDollars.ts'
export { type Capacity, type Demand, type Fleet, fleetFor, utilizationOf } from './economics/demand.ts'
export { type ListPrice, type Margin, marginOf, type Sale } from './economics/margin.ts'
export {
  type OwnedCost,
  type Ownership,
  type OwnershipAssumptions,
  ownedDollarsPerHour,
  usualOwnership,
} from './economics/ownership.ts'
export {
  energyPerTokenJoules,
  type PowerUse,
  tokensPerSecondPerMegawatt,
  usualPowerUse,
  wattsPerAccelerator,
} from './economics/power.ts'
export type { TokenCounts } from './economics/tokenCounts.ts'
export {
  type RequestCost,
  type RequestSeconds,
  type SidePrices,
  type TokenPrices,
  tokenPrices,
} from './economics/tokenPrices.ts'
export type { Accelerator, PriceRange } from './hardware/accelerator.ts'
export { acceleratorProblems, type FigureProblem } from './hardware/acceleratorProblems.ts'
export {
  type Calibration,
  type KernelCalibration,
  type KernelCalibrations,
  type KernelKind,
  kernelKinds,
  type LinkCalibration,
  type NetworkCalibration,
  type Residuals,
  type TransportCalibration,
} from './hardware/calibration.ts'
export { checkAccelerator } from './hardware/checkAccelerator.ts'
export { computeFormatFor, computeFormatsOf, flopPerSecondFor } from './hardware/computeFormatFor.ts'
export { fieldName } from './hardware/fieldName.ts'
export { idealCalibration } from './hardware/idealCalibration.ts'
export {
  type InterconnectTier,
  largestSystemSize,
  type Topology,
  type TorusTier,
  tierHolding,
  topologies,
} from './hardware/interconnect.ts'
export { type KernelRates, type KernelWork, kernelSeconds } from './hardware/kernelSeconds.ts'
export { ridgePoint } from './hardware/ridgePoint.ts'
export { usableHbmBytes } from './hardware/usableHbmBytes.ts'
export { InputError } from './inputError.ts'
export { checkLayout, layoutProblems } from './layout/checkLayout.ts'
export {
  acceleratorsOf,
  attentionRanks,
  denseRanks,
  hasExperts,
  type Layout,
  layoutOf,
  stageRanks,
} from './layout/layout.ts'
export { layoutName } from './layout/layoutName.ts'
export type { MemoryMap } from './layout/memoryMap.ts'
export { type Parts, type ShardingRules, shardingRules } from './layout/shardingRules.ts'
export {
  arithmeticIntensity,
  type DecodeBatch,
  decodeReadBytes,
  weightReadBytes,
} from './model/arithmeticIntensity.ts'
export {
  type Attention,
  type AttentionKind,
  attentionParameters,
  attentionProjections,
  attentionVectors,
  type CachedAttention,
  isCached,
  type RecurrentAttention,
} from './model/attention.ts'
export {
  attentionCacheBytes,
  attentionCacheBytesPerToken,
  attentionReadBytes,
} from './model/attentionCache.ts'
export { attentionCoreFlop } from './model/attentionFlop.ts'
export { attentionStateBytes } from './model/attentionState.ts'
export type { CompressedAttention } from './model/compressedAttention.ts'
export { type DenseFeedForward, feedForwardBiases, feedForwardProjections } from './model/denseFeedForward.ts'
export { draftHead, draftHeadParameters } from './model/draftHead.ts'
export type { FeedForward } from './model/feedForward.ts'
export { decodeFlop, prefillFlop } from './model/flop.ts'
export type { GatedDeltaNet } from './model/gatedDeltaNet.ts'
export type { GroupedQueryAttention } from './model/groupedQueryAttention.ts'
export type { KimiDeltaAttention } from './model/kimiDeltaAttention.ts'
export { kvCacheBytes, kvCacheBytesPerToken, kvReadBytes, stateBytes } from './model/kvCache.ts'
export type { LatentAttention } from './model/latentAttention.ts'
export { type LayerParameters, layerParameters } from './model/layerParameters.ts'
export type { LightningAttention } from './model/lightningAttention.ts'
export type { Mamba } from './model/mamba.ts'
export type { Mamba2 } from './model/mamba2.ts'
export {
  besideExpertsParameters,
  computedExpertsPerToken,
  expertParameters,
  type MixtureOfExperts,
  routerParameters,
  sharedExpertParameters,
  touchedExperts,
} from './model/mixtureOfExperts.ts'
export {
  bytesPerElement,
  type ComputeFormat,
  computeFormatOf,
  computeFormats,
  type NumberFormat,
  numberFormats,
} from './model/numberFormat.ts'
export {
  activeParameters,
  activeParametersByKind,
  multiTokenPredictionByKind,
  multiTokenPredictionParameters,
  type ParameterKind,
  type ParametersByKind,
  parametersByKind,
  totalParameters,
  towerParameters,
} from './model/parameters.ts'
export { type Precision, productFormat, uniformPrecision } from './model/precision.ts'
export type { ShortConvolution } from './model/shortConvolution.ts'
export { type Indexer, indexKeyBytes, type SparseSelection } from './model/sparseSelection.ts'
export type { TokenRange } from './model/tokenRange.ts'
export {
  type LayerGroup,
  layerCount,
  type MultiTokenPrediction,
  type PerLayerEmbedding,
  type Tower,
  type Transformer,
} from './model/transformer.ts'
export { type TransformerSize, transformerOfSize } from './model/transformerOfSize.ts'
export { type WeightBytes, weightBytes, weightFormat } from './model/weightBytes.ts'
export type { Group } from './network/group.ts'
export { fastestLine, type MessageCost, type MessageLine } from './network/messageCost.ts'
export type { Network } from './network/network.ts'
export { type NetworkCosts, networkCosts } from './network/networkCosts.ts'
export type { Routing } from './network/routing.ts'
export {
  flopPerSecondFor as paperFlopPerSecondFor,
  type NcclInterconnect,
  type PaperAccelerator,
  type TorusInterconnect,
} from './paper/accelerator.ts'
export {
  type CollectiveKind as PaperCollectiveKind,
  type CollectiveTime as PaperCollectiveTime,
  collectiveTime as paperCollectiveTime,
} from './paper/collective.ts'
export {
  evaluatePaperDecode,
  type PaperDecode,
  type PaperDecodeQuestion,
  type PaperLimit,
} from './paper/decode.ts'
export type { PaperBreakdown, PaperLayout, PaperSize } from './paper/decodeProblem.ts'
export {
  type PaperFrontier,
  type PaperFrontierPoint,
  type PaperFrontierQuestion,
  paperFrontier,
} from './paper/frontier.ts'
export { type FrontierFit as PaperFrontierFit, fitFrontier as fitPaperFrontier } from './paper/frontierFit.ts'
export {
  type ImpliedScale as PaperImpliedScale,
  scaleThatFitsOffer as paperScaleThatFitsOffer,
  scaleThatFitsUtilization as paperScaleThatFitsUtilization,
} from './paper/impliedScale.ts'
export { type PaperMethodName, paperMethodNames } from './paper/method.ts'
export { priceAtSpeed as paperPriceAtSpeed } from './paper/priceAtSpeed.ts'
export { scaleTransformer as scalePaperTransformer } from './paper/scaleTransformer.ts'
export type { FastestDecode, PaperSpeculation } from './paper/speculation.ts'
export {
  type PaperTransformer,
  type TransformerCounts as PaperTransformerCounts,
  transformerCounts as paperTransformerCounts,
} from './paper/transformer.ts'
export { acceleratorCounts } from './search/acceleratorCounts.ts'
export { cheapestPlan, type Plan, type PlanQuestion, type Plans } from './search/cheapestPlan.ts'
export {
  type CheapestRange,
  cheapestAtSpeed,
  cheapestRanges,
  type SpeedAndCost,
} from './search/costAtSpeed.ts'
export type { DecodePoint } from './search/decodePoint.ts'
export { type DecodeQuestion, priceOf, reservedContext } from './search/decodeQuestion.ts'
export { type Elasticity, type Resource, resources } from './search/elasticities.ts'
export { type DecodeConfiguration, evaluate, evaluateStep } from './search/evaluate.ts'
export { evaluateServing } from './search/evaluateServing.ts'
export { contextEvaluator, type EvaluatedStep, evaluator } from './search/evaluator.ts'
export { type Explanation, explain, type RooflinePosition } from './search/explain.ts'
export { countsOf, type FrontierQuestion } from './search/frontierQuestion.ts'
export {
  type ImpliedSize,
  impliedModelSize,
  impliedModelSizes,
  type NoSize,
  type Offer,
  type OfferQuestion,
  type SizeQuestion,
} from './search/impliedModelSize.ts'
export { type MergedPoint, mergeFrontiers, mergeFrontiersBy } from './search/mergeFrontiers.ts'
export { type Frontier, paretoFrontier } from './search/paretoFrontier.ts'
export { promptSeconds } from './search/promptSeconds.ts'
export {
  type ServedTimes,
  type ServingConfiguration,
  type ServingLoad,
  servingEvaluator,
  servingTimer,
} from './search/servingEvaluator.ts'
export { requestCostOf, type ServingFrontier, servingFrontier } from './search/servingFrontier.ts'
export {
  type PrefillPool,
  requestAcceleratorSecondsOf,
  type ServingBreakdown,
  type ServingPoint,
} from './search/servingPoint.ts'
export {
  decodingOf,
  maximumUtilizationOf,
  promptTokensPerPassOf,
  type ServingKind,
  type ServingQuestion,
  servingKinds,
} from './search/servingQuestion.ts'
export type { Infeasible } from './search/whyInfeasible.ts'
export type { ServingInfeasible } from './search/whyNotServed.ts'
export { type MeanRequest, meanRequest, type RequestKind } from './serving/requests.ts'
export { type Drafter, type Speculation, tokensPerPass } from './serving/speculation.ts'
export { type Breakdown, bindingLimit, type Limit, secondsByLimit } from './step/breakdown.ts'
export type { DecodeStep } from './step/decodeStep.ts'
export type { ExpertLoad, Kernel } from './step/kernel.ts'
export type { KernelTime } from './step/kernelTime.ts'
export type { KernelBytes } from './step/kernelWork.ts'
export type { Exchange, Message } from './step/message.ts'
export type { MessageTime } from './step/messageTime.ts'
export type { Workload } from './step/workload.ts'
