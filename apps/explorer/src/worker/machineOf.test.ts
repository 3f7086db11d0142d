import { accelerator, acceleratorEntries, acceleratorFamily } from '@paretoken/catalog'
import { catalogLibrary, describeFile } from '@paretoken/cli/answers'
import { describe, expect, test } from 'vitest'
import { baseMachine, changedMachine, withChanges } from './library.ts'
import { machineFigures, machineFile } from './machineFigures.ts'
import { wholeFile } from './machineOf.ts'

const library = catalogLibrary()
const model = 'llama-3.1-70b'

async function machine(hardware: string, changes: Readonly<Record<string, string>>, known = library) {
  const base = await baseMachine(hardware, known)
  const changed = await changedMachine({ model, hardware, changes }, base)
  if (changed.kind !== 'hardware') throw new Error('a machine')
  return changed.hardware.accelerator
}

describe('a machine with changes', () => {
  test('has them, and the rest of what it is made from', async () => {
    const h100 = accelerator('h100-sxm')
    const changed = await machine('h100-sxm', { hbmBytesPerSecond: '2x', tdpWatts: '1 kW' })
    expect(changed).toEqual({
      ...h100,
      id: 'h100-sxm-2x-hbm-bandwidth-power-1-kw',
      name: 'h100-sxm-2x-hbm-bandwidth-power-1-kw',
      hbmBytesPerSecond: 2 * h100.hbmBytesPerSecond,
      tdpWatts: 1000,
    })
  })

  test('changes FLOP/s of all formats, and of one apart', async () => {
    const h100 = accelerator('h100-sxm').flopPerSecond
    const changed = await machine('h100-sxm', { flopPerSecond: '2x', 'flopPerSecond.fp8': '3x' })
    expect(changed.flopPerSecond.bf16).toBe(2 * (h100.bf16 ?? 0))
    expect(changed.flopPerSecond.fp8).toBe(3 * (h100.fp8 ?? 0))
    expect((await machine('h100-sxm', { flopPerSecond: '2x' })).flopPerSecond.fp8).toBe(2 * (h100.fp8 ?? 0))
  })

  test('changes tiers by their place', async () => {
    const [inner, outer] = accelerator('h100-sxm').interconnect
    const changed = await machine('h100-sxm', {
      'interconnect.0.size': '32',
      'interconnect.0.startUpLatencySeconds': '0.5x',
      'interconnect.1.bytesPerSecondPerDirection': '100 GB/s',
    })
    expect(changed.interconnect).toEqual([
      { ...inner, size: 32, startUpLatencySeconds: (inner?.startUpLatencySeconds ?? 0) / 2 },
      { ...outer, bytesPerSecondPerDirection: 100e9 },
    ])
  })

  test('is of the family of what it is made from, however that was called', async () => {
    for (const { id, aliases = [] } of acceleratorEntries)
      for (const name of [id, ...aliases]) {
        const changed = await machine(name, { hbmBytesPerSecond: '2x' })
        expect(acceleratorFamily(changed), name).toBe(acceleratorFamily({ id }))
      }
  })

  test('has a name of its own for each change', async () => {
    const names = await Promise.all(
      ['2x', '4x'].map(
        async (hbmBytes) =>
          (await withChanges({ model, hardware: 'h100-sxm', changes: { hbmBytes } }, library)).hardware,
      ),
    )
    expect(new Set(names).size).toBe(2)
  })

  test.for([
    [{ hbmBytes: 'much' }, 'hbmBytes must be an amount of memory such as "80 GB", not "much"'],
    [{ speed: '2x' }, 'speed'],
    [{ 'interconnect.7.size': '2' }, 'h100-sxm has 2 tiers of interconnect, not 8'],
    [{ 'interconnect.0.size': '1' }, 'interconnect[0].size'],
    [{ hbmBytes: '": }' }, 'hbmBytes must be'],
  ] as const)('says what is wrong with %o', async ([changes, sentence]) => {
    await expect(machine('h100-sxm', changes)).rejects.toThrow(sentence)
  })
})

test('a machine of a file can be changed too, and be saved as a file of one', async () => {
  const text = 'id: my-chip\nextends: tpu-v5p\nhbmBytes: 200 GB\n'
  const own = catalogLibrary([{ name: 'my.yaml', subjects: await describeFile('my.yaml', text) }])
  const changed = await machine('my.yaml', { hbmBytesPerSecond: '2x' }, own)
  expect(changed.id).toBe('my-chip-2x-hbm-bandwidth')
  expect(changed.hbmBytes).toBe(200e9)
  const saved = await machineFile({ model, hardware: 'my.yaml', changes: { hbmBytesPerSecond: '2x' } }, own)
  const read = await describeFile(saved.name, saved.text)
  expect(read).toEqual([{ kind: 'hardware', hardware: { accelerator: changed, aliases: [], sources: [] } }])
})

test('every machine of the catalog survives being written down whole', async () => {
  for (const { id } of acceleratorEntries) {
    const [read] = await describeFile(`${id}.yaml`, wholeFile(accelerator(id)))
    expect(read).toMatchObject({ kind: 'hardware', hardware: { accelerator: accelerator(id) } })
  }
})

test('each figure of a machine can be changed, and has its source', async () => {
  for (const { id } of acceleratorEntries) {
    const { figures } = await machineFigures(id, library)
    for (const { figure, value, source, unit } of figures) {
      if (value === undefined) continue
      expect(source, `${id} ${figure}`).toBeDefined()
      await machine(id, { [figure]: unit === 'count' ? String(value) : '1.1x' })
    }
  }
})

test('a change is read in much less than a frame of the screen', async () => {
  const took: number[] = []
  for (let step = 1; step <= 40; step += 1) {
    const started = performance.now()
    await withChanges(
      {
        model,
        hardware: 'h100-sxm',
        changes: { hbmBytesPerSecond: `${1 + step / 10}x`, 'interconnect.0.size': '16' },
      },
      library,
    )
    took.push(performance.now() - started)
  }
  const median = took.toSorted((one, other) => one - other)[20]
  expect(median).toBeLessThan(20)
})
