/** The name of a model without its maker's before it: "openai/gpt-oss-120b" is "gpt-oss-120b". */
export const withoutMaker = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
