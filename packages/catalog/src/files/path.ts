/** A way into plain data: field names and list positions, outermost first. */
export type Path = readonly (string | number)[]
