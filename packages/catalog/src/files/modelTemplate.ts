/** A commented file to start describing a model from. It can be read as it is. */
export const modelTemplate = (): string => `\
# yaml-language-server: $schema=node_modules/@paretoken/catalog/schemas/model.schema.json
#
# A model of your own: a dense one with grouped-query attention. Other shapes stand below.
#
# To change one that exists, name it and say what differs; 2x means twice what it has, none takes away:
#
#   { id: my-100-layers, extends: llama-3.1-70b, layers: 100, feedForward: { width: 2x }, precision: fp8 }
#
# What is given for attention or feedForward changes the layers of that kind; another kind replaces what is there.
# A file can hold several models, as a list: each begins with "- id: ...".

id: my-model               # lower case with dashes; the file's name when left out
hiddenSize: 4096
vocabularySize: 128256
maximumContext: 131072
tiedEmbeddings: false      # true where the output head is the embedding table

layers: 32
attention:
  kind: grouped-query
  queryHeads: 32
  keyValueHeads: 8         # as many as queryHeads: multi-head; 1: multi-query
  headDimension: 128
feedForward:
  kind: dense
  width: 14336
  gated: true              # three matrices (SwiGLU); false: two

precision: bf16            # or fp8, mxfp4, nvfp4, int4 ...; or part by part: { weights: fp8, experts: mxfp4, kvCache: fp8 }

# Other shapes. Each takes the place of the fields above that it names.
#
# Mixture of experts with shared experts, the first layers dense. attention is that of all layers:
#
#   layers:
#     - count: 3
#       feedForward: { kind: dense, width: 18432 }
#     - count: 58
#       feedForward: { kind: mixture, experts: 256, activeExperts: 8, expertWidth: 2048, sharedWidth: 2048 }
#
# Multi-head latent attention, as DeepSeek's, and a module that predicts a second token:
#
#   attention:
#     kind: latent
#     heads: 128
#     queryLoraRank: 1536        # none where queries come straight from the hidden state
#     keyValueLoraRank: 512
#     nopeHeadDimension: 128
#     ropeHeadDimension: 64
#     valueHeadDimension: 128
#   multiTokenPrediction: 1
#
# Five layers with a sliding window to one that sees all. A group changes the attention given for all layers. Groups
# say how many layers there are of each kind, not how they alternate:
#
#   layers:
#     - count: 30
#       attention: { window: 1024 }
#     - count: 6
#
# A hybrid, three layers of linear attention to one of full attention:
#
#   layers:
#     - count: 24
#       attention:
#         kind: gated-delta-net  # or kimi-delta, lightning, mamba, mamba-2, short-convolution
#         keyHeads: 16
#         valueHeads: 32
#         keyHeadDimension: 128
#         valueHeadDimension: 128
#         convolutionKernel: 4
#     - count: 8
#
# Layers of one block only, as in Nemotron-H:
#
#   layers:
#     - { count: 4, feedForward: none }
#     - { count: 24, attention: none }
#
# Sparse attention, in which an indexer chooses the tokens that take part:
#
#   attention:
#     kind: grouped-query
#     queryHeads: 32
#     keyValueHeads: 8
#     headDimension: 128
#     selection: { topK: 2048, indexer: { heads: 4, headDimension: 128 } }
`
