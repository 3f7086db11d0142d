/**
 * Sources of measured runs: the short names that the table of this repository has for them, and those of tables that others compile. What they are
 * stands in `measurements/README.md`.
 */
export const servingSources: Readonly<Record<string, string>> = {
  'ix-aic': 'aic_silicon_inferencex',
  'ix-site': 'inferencex_dsr1',
  'ix-h200': 'inferencex_snapshot_h200',
  'nv-aic': 'aic_silicon_nv',
  'nv-fpm': 'fpm_steps',
  'nv-nim': 'nim',
  trt: 'trtllm_overview',
  'trt-0.9': 'trtllm_v0.9_static',
  'trt-r1': 'trtllm_dsr1_guide',
  splitwise: 'splitwise',
  nebius: 'nebius_h200',
  together: 'together_qwen32b',
  lmsys: 'lmsys_blogs',
  deepseek: 'deepseek_prod',
  dstack: 'dstack_pd',
  vultr: 'vultr',
  amd: 'amd_page',
}
