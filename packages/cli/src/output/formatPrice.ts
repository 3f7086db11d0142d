/** A price as price lists have it, with every digit and cents where there are any: $10, $2.50, $0.028. */
export function formatPrice(dollars: number): string {
  const cents = dollars.toFixed(2)
  return `$${Number.isInteger(dollars) || Number(cents) !== dollars ? dollars : cents}`
}
