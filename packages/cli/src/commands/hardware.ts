import { Command, Option } from '@commander-js/extra-typings'
import { hardwareSorts } from '../catalog/listingSorts.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'

/** `paretoken hardware`: the accelerators of the catalog. */
export function hardwareCommand() {
  const command = new Command('hardware')
    .description('The accelerators of the catalog: memory, arithmetic, interconnect, power, price.')
    .argument('[search]', 'only accelerators whose name, alias, vendor or memory has these words')
    .addOption(
      new Option('--sort <key>', 'the order; by vendor and generation without it').choices(hardwareSorts),
    )
    .option('--json', 'print all figures, with their sources, as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ paretoken hardware
  $ paretoken hardware nvidia --sort price
  $ paretoken hardware hbm3e --json
  $ paretoken hardware template > my-chip.yaml`,
    )
    .action(async (search, { sort, json }) => {
      const { listedHardware, hardwareTable } = await import('../catalog/hardwareListing.ts')
      const found = listedHardware(search, sort)
      if (json) {
        const { hardwareFacts, cataloguedHardware } = await import('../catalog/hardwareFacts.ts')
        print(
          JSON.stringify(
            found.map((entry) => hardwareFacts(cataloguedHardware(entry))),
            undefined,
            2,
          ),
        )
        return
      }
      const { wrapped } = await import('../catalog/wrapped.ts')
      const table = hardwareTable(found)
      print(table)
      print()
      const doubtful = table.includes('?') ? ' ?: doubtful; `paretoken show` says why.' : ''
      print(
        wrapped(
          '',
          `${found.length} accelerator${found.length === 1 ? '' : 's'}. GB, TB/s: memory and its bandwidth. bf16, fp8, fp4: dense TFLOP/s. domain, GB/s: accelerators the innermost interconnect joins, and what each sends per direction. W: thermal design. $/h: typical rent.${doubtful}`,
          terminal.columns,
        ),
      )
      print(`Next:   ${commandPrefix} show ${found[0]?.id}`)
    })
  command.addCommand(
    new Command('template')
      .description('A commented file to start an accelerator of your own from.')
      .action(async () => {
        const { hardwareTemplate } = await import('@paretoken/catalog/files')
        process.stdout.write(hardwareTemplate())
      }),
  )
  return command
}
