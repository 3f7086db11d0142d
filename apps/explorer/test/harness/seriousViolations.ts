import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Whatever axe finds that is serious or critical, one line for each element. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate('axe.run(document)')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) =>
        [`${id} (${help}): ${target.join(' ')}`, failureSummary.replace(/\s+/g, ' ')].join(': '),
      ),
    )
}
