export { InputError } from './inputError.ts'
