import { acceleratorEntries, find, modelEntries, suggest } from '@paretoken/catalog'
import { InputError } from 'paretoken'
import { cataloguedHardware } from './hardwareFacts.ts'
import { subjectOfEntry } from './modelSubject.ts'
import type { Subject } from './subject.ts'

/** The model or accelerator of the catalog that goes by a name; undefined where there is none. */
export function cataloguedSubject(name: string): Subject | undefined {
  const entry = find(modelEntries, name)
  if (entry !== undefined) return { kind: 'model', model: subjectOfEntry(entry) }
  const hardware = find(acceleratorEntries, name)
  return hardware === undefined ? undefined : { kind: 'hardware', hardware: cataloguedHardware(hardware) }
}

/**
 * That nothing goes by a name, and what is near.
 * @param kinds what was looked among: "model or accelerator"
 */
export function unknownName(name: string, kinds: string): InputError {
  const near = suggest([...modelEntries, ...acceleratorEntries], name).map((id) => `"${id}"`)
  const hint =
    near.length > 0
      ? `did you mean ${near.join(' or ')}?`
      : '`paretoken models` and `paretoken hardware` list those of the catalog'
  return new InputError(`no ${kinds} is called "${name}"; ${hint}`)
}
