/** Who published measured runs, by how tables of runs call their sources. */
const names: Readonly<Record<string, string>> = {
  aic_silicon_inferencex: 'SemiAnalysis InferenceX, by way of NVIDIA AIConfigurator',
  inferencex_dsr1: 'SemiAnalysis InferenceX',
  inferencex_snapshot_h200: 'SemiAnalysis InferenceX, a snapshot',
  aic_silicon_nv: 'NVIDIA, in AIConfigurator',
  fpm_steps: 'NVIDIA AIConfigurator, decode steps',
  nim: 'NVIDIA NIM, benchmarking documentation',
  trtllm_overview: 'NVIDIA TensorRT-LLM, performance overview',
  'trtllm_v0.9_static': 'NVIDIA TensorRT-LLM 0.9, performance overview',
  trtllm_dsr1_guide: 'NVIDIA TensorRT-LLM, guide to DeepSeek-R1',
  splitwise: 'Splitwise, arXiv:2311.18677',
  nebius_h200: 'Nebius, benchmarks of H200',
  together_qwen32b: 'Together AI, on disaggregated serving',
  lmsys_blogs: 'lmsys.org, 2025-05-05',
  deepseek_prod: 'DeepSeek, open-infra-index',
}

/** Who published a run, in words; the name in the table where no other is known. */
export const sourceName = (group: string): string => names[group] ?? group
