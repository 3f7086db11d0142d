import type { HardwareSubject } from './hardwareFacts.ts'
import type { ModelSubject } from './modelSubject.ts'

/** Something to be shown, or asked about: a model or an accelerator. */
export type Subject =
  | { readonly kind: 'model'; readonly model: ModelSubject }
  | { readonly kind: 'hardware'; readonly hardware: HardwareSubject }
