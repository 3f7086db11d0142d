import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from 'paretoken'

/** The folder of this package, wherever in it the code that runs was put. */
function packageFolder(from: string): string {
  const folder = dirname(from)
  return existsSync(join(folder, 'package.json')) ? folder : packageFolder(folder)
}

/** The folder with the built explorer, or an InputError where it has not been built. */
export function explorerFolder(): string {
  const folder = join(packageFolder(fileURLToPath(import.meta.url)), 'explorer')
  if (existsSync(join(folder, 'index.html'))) return folder
  throw new InputError('the explorer is not built here; `npm run build` in the repository builds it')
}
