import { expect } from 'vitest'
import { commandJson } from './harness/commandJson.ts'
import { test } from './harness/explorerTest.ts'
import { chartDrawn } from './harness/redraws.mjs'

test('the point that is open first is the one that the command prefers', async ({ openExplorer }) => {
  const page = await openExplorer('?v=1&s=llama-3.1-70b@h100-sxm~precision:fp8&context=8k')
  await chartDrawn(page)
  const asked = ['frontier', 'llama-3.1-70b', '--on', 'h100-sxm', '--precision', 'fp8', '--context', '8k']
  const { preferred } = commandJson(asked).series[0]
  const point = page.getByRole('complementary', { name: 'This point' })
  await expect
    .poll(() => point.textContent())
    .toContain(`${preferred.tokensPerSecond.toPrecision(3)} tokens/s`)
})
