/** A part of a page: an empty line, a heading, and its body moved in; nothing where the body is empty. */
export const section = (heading: string, body: string): readonly string[] =>
  body === '' ? [] : ['', heading, body.replaceAll(/^(?=.)/gm, '  ')]
