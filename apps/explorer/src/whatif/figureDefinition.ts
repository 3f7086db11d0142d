const plain: Readonly<Record<string, string>> = {
  hbmBytes:
    'Memory for weights and KV cache. The real one is what the data sheet says; drivers report a little more or less, and a changed one is taken as it stands.',
  hbmBytesPerSecond:
    'Peak bandwidth between that memory and the arithmetic. Kernels reach a share of it, as they do on the real machine.',
  flopPerSecond: 'Peak matrix rates of all number formats at once, without sparsity.',
  tdpWatts: 'Thermal design power of one accelerator: what energy is counted with.',
  rentalDollarsPerHour: 'What renting one accelerator for an hour costs.',
}

const ofTiers: Readonly<Record<string, string>> = {
  size: 'Accelerators that one domain of this network joins.',
  bytesPerSecondPerDirection:
    'What one accelerator can send into this network, all links together: half of a bidirectional figure.',
  startUpLatencySeconds:
    'Until the first byte of a message between neighbours arrives, with no kernel launch.',
}

/** What a figure of a machine means. */
export function figureDefinition(figure: string): string {
  if (figure.startsWith('flopPerSecond.'))
    return `Peak matrix FLOP/s in ${figure.slice('flopPerSecond.'.length)}, without sparsity.`
  return plain[figure] ?? ofTiers[figure.replace(/^interconnect\.\d+\./, '')] ?? ''
}
