/** `npm run build`: installs what is missing, compiles every package and bundles the command. */
import { build, installMissing } from './workspace.mjs'

installMissing()
build({ tests: true })
