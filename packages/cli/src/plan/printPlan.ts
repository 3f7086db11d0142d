import { wrapped } from '../catalog/wrapped.ts'
import { commandPrefix, print, terminal } from '../output/terminal.ts'
import type { PlanAnswer } from './planAnswer.ts'
import type { Fact } from './planFacts.ts'
import { planTable } from './planTable.ts'

const paragraph = (lead: string, text: string): void => print(wrapped(lead, text, terminal.columns))

/** Why there is no plan at all, and what comes nearest. */
function printNone({ heading, assumptions, reasons, nearestWords }: PlanAnswer): void {
  paragraph('', heading)
  paragraph('', assumptions)
  print()
  for (const reason of reasons) paragraph('  ', reason)
  if (nearestWords === undefined) return
  print()
  paragraph('Nearest: ', nearestWords)
}

/** Facts as a list, what they are called before them. */
function printFacts(facts: readonly Fact[]): void {
  const width = Math.max(...facts.map(([name]) => name.length)) + 2
  for (const [name, words] of facts) paragraph(`  ${name.padEnd(width)}`, words)
}

/** The cheapest deployment, all of it, and what stands beside it, for people. */
export function printPlan(answer: PlanAnswer, written: readonly string[]): void {
  const { best, served, reasons, errors, next } = answer
  if (best === undefined) {
    printNone(answer)
    return
  }
  paragraph('Cheapest: ', answer.heading)
  paragraph('', answer.assumptions)
  print()
  printFacts(answer.facts)
  if (served.length > 1) {
    print()
    print('The cheapest of each:')
    print(planTable(answer))
  }
  if (reasons.length > 0) {
    print()
    print('These cannot:')
    for (const reason of reasons) paragraph('  ', reason)
  }
  print()
  if (errors !== undefined) paragraph('Errors: ', errors)
  for (const path of written) print(`Figure: ${path}`)
  print(`Next:   ${commandPrefix} ${next}`)
}
