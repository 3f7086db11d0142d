/** A number with four significant digits, which is more than any fit is worth. */
export const significant = (value: number): number => Number(value.toPrecision(4))
