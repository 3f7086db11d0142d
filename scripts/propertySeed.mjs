/** Property tests draw the same cases on every run; PROPERTY_SEED=<number> draws others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 250604645) })
