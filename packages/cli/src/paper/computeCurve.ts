import { type PaperCurve, paperCurveQuestion } from '@paretoken/catalog'
import { type PaperFrontier, paperFrontier } from 'paretoken'

/** The frontier of one curve of the paper. Runs on a worker thread. */
export default function computeCurve(curve: PaperCurve): PaperFrontier {
  return paperFrontier(paperCurveQuestion(curve))
}
