#!/usr/bin/env node
import { optimizeLate } from './optimizeLate.ts'
import { runProgram } from './runProgram.ts'

optimizeLate()
process.exitCode = await runProgram(process.argv.slice(2))
