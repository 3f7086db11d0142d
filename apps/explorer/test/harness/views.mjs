/** The views of the explorer, each with a question that shows all of it, for tests and pictures. */

const query = (/** @type {readonly string[]} */ ...words) => `?v=1&${words.join('&')}`

/** One model on several machines, as series of an address. */
const series = (/** @type {string} */ model, /** @type {readonly string[]} */ machines, flags = '') =>
  machines.map((machine) => `s=${model}@${machine}${flags}`).join('&')

const generations = series('llama-3.1-70b', ['h100-sxm', 'h200-sxm', 'b200-sxm'], '~precision:fp8')
const pools = `${series('deepseek-v3', ['gb200-nvl72'], '~precision:nvfp4')}&${series('deepseek-v3', ['gb200-nvl72'], '~precision:nvfp4~serving:disaggregated')}`

export const views = [
  // Runs of 1024 and 1024 tokens were published of two of these.
  { name: 'explore', query: query(generations, 'isl=1k', 'osl=1k', 'measured=1') },
  { name: 'pools', query: query(pools, 'isl=4k', 'osl=1k', 'ttft=2s', 'maxAccelerators=72') },
  {
    name: 'compare',
    query: query(
      'view=compare',
      series('gpt-oss-120b', ['h100-sxm', 'h200-sxm', 'b200-sxm', 'mi300x']),
      'context=8k',
      'compare.first=2',
      'compare.second=3',
    ),
  },
  {
    name: 'plan',
    query: query(
      'view=plan',
      generations,
      'isl=4k',
      'osl=500',
      'ttft=2s',
      'tpot=25ms',
      'plan.rate=20/s',
      'plan.meanLoad=60%25',
    ),
  },
  { name: 'invert', query: query('view=invert', generations, 'context=4k', 'invert.margin=0,0.5,0.8') },
  { name: 'paper', query: query('view=paper', 'paper.figure=all_models_comparison') },
  { name: 'validation', query: query('view=validation', 'validation.by=hardware') },
  { name: 'embed', query: query(generations, 'isl=1k', 'osl=1k', 'measured=1', 'embed=1') },
]
