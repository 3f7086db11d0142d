/** A flag as a person types it, by the name that the command gives it: "minSpeed" is "--min-speed". */
export const dashedFlag = (flag: string): string =>
  `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
