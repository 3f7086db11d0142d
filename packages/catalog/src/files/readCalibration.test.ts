import { describe, expect, it } from 'vitest'
import { calibrationFileOf } from '../calibration/calibrationFile.ts'
import { fittedConstants } from '../calibration/fittedConstants.ts'
import { readCalibration } from './readCalibration.ts'

const file = calibrationFileOf(fittedConstants, {
  fittedTo: [{ table: 'serving.csv', rows: 100, badRows: 1 }],
  leftOut: [],
})

const read = (content: unknown) =>
  readCalibration({ fileName: 'fitted.json', text: JSON.stringify(content, undefined, 2) })

describe('readCalibration', () => {
  it('gives back the constants that were written, to the last digit', () => {
    expect(read(file)).toEqual(fittedConstants)
  })

  it('says what another file, or one of another version, is', () => {
    expect(() => read({ id: 'my-chip' })).toThrow(
      'fitted.json is no file of fitted constants; `paretoken calibrate --out FILE.json` writes one',
    )
    expect(() => read({ ...file, version: 2 })).toThrow(
      'fitted.json is of version 2 of such files, and this paretoken reads version 1; fit it again',
    )
    expect(() => readCalibration({ fileName: 'fitted.json', text: '{"format":' })).toThrow(
      /^fitted\.json:1: /,
    )
  })

  it('says where a constant cannot be, or is missing', () => {
    const { any, ...others } = file.families
    expect(() => read({ ...file, families: others })).toThrow(/^fitted\.json:\d+: families\.any is missing/)
    const { vllm } = file.engines
    const hostSeconds = -1
    const engines = {
      ...file.engines,
      vllm: { ...vllm, constants: { ...vllm?.constants, hostSeconds } },
    }
    expect(() => read({ ...file, engines })).toThrow(
      /^fitted\.json:\d+: engines\.vllm\.constants\.hostSeconds must be at least 0, not -1$/,
    )
    const { attentionLaunchShare } = file.engines
    expect(() => read({ ...file, engines: { attentionLaunchShare } })).toThrow(
      /engines must hold one of vllm, sglang, tensorrt-llm/,
    )
    expect(any).toBeDefined()
  })

  it('wants an error of all runs together', () => {
    const errorBands = file.errorBands.filter(({ family }) => family !== undefined)
    expect(() => read({ ...file, errorBands })).toThrow(
      /errorBands must hold one of timePerOutputToken of all runs/,
    )
  })
})
