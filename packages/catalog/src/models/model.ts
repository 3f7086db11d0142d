import { type Precision, uniformPrecision } from 'paretoken'
import { lookUp } from '../lookUp.ts'
import { modelEntries } from './modelEntries.ts'
import type { ModelEntry } from './modelEntry.ts'

/** The catalog's entry of that name or alias; throws InputError, with what is near it, where there is none. */
export const modelEntry = (name: string): ModelEntry =>
  lookUp(modelEntries, name, 'model', 'paretoken models')

/** The formats a model's checkpoint is kept in. */
export const checkpointPrecision = ({ checkpoint }: ModelEntry): Precision =>
  checkpoint ?? uniformPrecision('bf16')
