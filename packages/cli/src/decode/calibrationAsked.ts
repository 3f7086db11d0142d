import {
  calibrationFor,
  calibrationNamed,
  type FittedConstants,
  type ServingEngine,
  servingEngineNamed,
  servingEngines,
} from '@paretoken/catalog'
import { type Accelerator, type Calibration, InputError } from 'paretoken'
import type { Library } from '../catalog/library.ts'

/** A calibration that was asked for. */
export type AskedCalibration = {
  /** As typed: "ideal", "vllm", "fitted.json:sglang". */
  readonly name: string
  /** Of a file: its constants, and the engine of them. */
  readonly ofFile?: {
    readonly path: string
    readonly engine: ServingEngine
    readonly constants: FittedConstants
  }
}

/** A file, and the engine after a colon where one is named. */
const fileName = /^(.+\.json)(?::([^:\\/]*))?$/i

/** The engine that is named of a file; vLLM where none is, or the only one. Throws InputError where it has no such engine, or several others. */
function engineOf(
  { engines: { engines } }: FittedConstants,
  path: string,
  wanted: string | undefined,
): ServingEngine {
  const known = servingEngines.filter((engine) => engines[engine] !== undefined)
  const [first, ...others] = known
  const choices = known.map((engine) => `${path}:${engine}`).join(' or ')
  if (wanted === undefined) {
    const usual = known.includes('vllm') ? 'vllm' : first
    if (usual !== undefined && (usual === 'vllm' || others.length === 0)) return usual
    throw new InputError(`--calibration: ${path} has no constants of vllm; name an engine: ${choices}`)
  }
  const engine = servingEngineNamed(wanted)
  if (engine !== undefined && known.includes(engine)) return engine
  throw new InputError(`--calibration: ${path} has no constants of "${wanted}"; ${choices} would be right`)
}

/** The constants of a file. Throws InputError where it cannot be read, or has none. */
export async function constantsIn(path: string, library: Library): Promise<FittedConstants> {
  const text = await library.text(path)
  const { readCalibration } = await import('@paretoken/catalog/files')
  return readCalibration({ fileName: library.titleOf?.(path) ?? path, text })
}

/** What a name of a calibration stands for: one of the catalog, or a file of fitted constants in the library. Throws InputError where a file cannot be read. */
export async function calibrationAsked(name: string, library: Library): Promise<AskedCalibration> {
  const [, path, wanted] = fileName.exec(name) ?? []
  if (path === undefined) return { name }
  const constants = await constantsIn(path, library)
  return { name, ofFile: { path, engine: engineOf(constants, path, wanted), constants } }
}

/** The calibration for a machine. Throws InputError where there is none of that name, or its file has nothing of the machine's family. */
export function calibrationOf(
  { name, ofFile }: AskedCalibration,
  hardware: Pick<Accelerator, 'id'>,
): Calibration {
  if (ofFile === undefined) return calibrationNamed(name, hardware)
  const { path, engine, constants } = ofFile
  try {
    const calibration = calibrationFor(hardware, engine, constants)
    return { ...calibration, id: `${calibration.id} of ${path}` }
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`--calibration: ${path} has ${error.message}`)
    throw error
  }
}
