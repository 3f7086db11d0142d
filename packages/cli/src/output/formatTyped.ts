/** A number with the digits it has, at most six, and thousands apart: 50, 12.5, 1,500. */
export function formatTyped(value: number): string {
  const [whole = '', fraction] = String(Number(value.toPrecision(6))).split('.')
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}
