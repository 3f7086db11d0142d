import type { Layout } from './layout.ts'

/** Whether two layouts have the same degrees. */
export const sameLayout = (a: Layout, b: Layout): boolean =>
  (Object.keys(a) as (keyof Layout)[]).every((degree) => a[degree] === b[degree])
