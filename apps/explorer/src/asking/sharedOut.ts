/**
 * What workers answer to questions shared out among them: each gets every n-th, and answers come back in the order of the questions.
 * @param workers at least one
 */
export async function sharedOut<Worker, Question, Answer>(
  workers: readonly Worker[],
  questions: readonly Question[],
  answer: (worker: Worker, questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const answers = await Promise.all(
    workers.map((worker, place) => {
      const own = questions.filter((_, position) => position % workers.length === place)
      return own.length === 0 ? [] : answer(worker, own)
    }),
  )
  return questions.map(
    (_, position) => answers[position % workers.length]?.[Math.floor(position / workers.length)] as Answer,
  )
}
