/** Asks one question at a time; of those that come meanwhile only the newest is asked. */
export type Newest<Question> = (question: Question) => void

/**
 * Questions answered one after another, the newest first: while one is being answered, later ones replace each other, and only the last of
 * them is asked. An answer that fails is told to `failed`, and does not stop those after it.
 */
export function newestOf<Question>(
  answer: (question: Question, isNewest: () => boolean) => Promise<void>,
  failed: (error: unknown) => void,
): Newest<Question> {
  let waiting: { readonly question: Question } | undefined
  let busy = false
  const run = async (): Promise<void> => {
    busy = true
    while (waiting !== undefined) {
      const { question } = waiting
      waiting = undefined
      try {
        await answer(question, () => waiting === undefined)
      } catch (error) {
        failed(error)
      }
    }
    busy = false
  }
  return (question) => {
    waiting = { question }
    if (!busy) void run()
  }
}
