import { accelerator, modelEntry, offersOf, productionReports } from '@paretoken/catalog'
import { marginOf } from 'paretoken'
import { expect, it } from 'vitest'

it.each(productionReports)(
  '$provider, $date: is of a model and a machine of the catalog, at an offer of the list',
  (report) => {
    expect(modelEntry(report.model).id).toBe(report.model)
    expect(accelerator(report.hardware).id).toBe(report.hardware)
    const { provider, inputDollarsPerMillionTokens, outputDollarsPerMillionTokens, tokensPerSecond } = report
    expect(offersOf(report.model)).toContainEqual(
      expect.objectContaining({
        provider,
        inputDollarsPerMillionTokens,
        outputDollarsPerMillionTokens,
        tokensPerSecond,
      }),
    )
  },
)

it('has the day of DeepSeek’s report: $562,027 for $87,072, a margin of 545 % on the cost', () => {
  const [day] = productionReports
  if (day === undefined) throw new Error('no report')
  const { revenueDollars, costDollars, markup } = marginOf({
    tokens: day,
    listPrice: day,
    costDollars: day.accelerators * 24 * day.dollarsPerHour,
  })
  expect(costDollars).toBe(87_072)
  expect(Math.abs(revenueDollars / day.revenueDollars - 1)).toBeLessThan(2e-4) // tokens rounded to billions
  expect(Math.abs((markup ?? 0) - 5.45)).toBeLessThan(0.01)
})
