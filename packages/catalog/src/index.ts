export { find, lookUp, type Named, normalizeName, suggest } from './lookUp.ts'
