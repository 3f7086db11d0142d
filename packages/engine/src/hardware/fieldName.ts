/** The way to a field inside plain data as people write it: `interconnect[0].size`. Empty for the whole. */
export const fieldName = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text === '' ? step : `${text}.${step}`
  }, '')
