/** A bar of what has been done. */
export type Progress = { readonly increment: () => void; readonly stop: () => void }

/**
 * Starts a bar, where there is somewhere to show it.
 * @param doing what takes its time: "computing frontiers"
 * @param total how many steps there are
 */
export type StartProgress = (doing: string, total: number) => Promise<Progress | undefined>
