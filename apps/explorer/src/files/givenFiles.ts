import type { GivenFile } from './takeFiles.ts'

/** Files of a folder that are read; others in it are let be. */
const read = /(^|\/)(config|hf_quant_config|quantize_config)\.json$/

const givenOf = (file: File, name = file.name): GivenFile => ({
  name,
  size: file.size,
  text: () => file.text(),
})

const filesOf = (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => folder.createReader().readEntries(resolve, reject))

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

async function ofFolder(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const entries = (await filesOf(folder)).filter(({ name, isFile }) => isFile && read.test(name))
  return Promise.all(
    entries.map(async (entry) => {
      const file = await fileOf(entry as FileSystemFileEntry)
      return givenOf(file, `${folder.name}/${file.name}`)
    }),
  )
}

/** Files that were chosen. */
export const chosenFiles = (files: Iterable<File>): readonly GivenFile[] =>
  [...files].map((file) => givenOf(file))

/** Files that were dropped; of a folder its config.json and what stands beside it. */
export async function droppedFiles(data: DataTransfer): Promise<readonly GivenFile[]> {
  // What was dropped can be asked for only until the event is over.
  const items = [...data.items].map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }))
  const given = await Promise.all(
    items.map(({ entry, file }) =>
      entry?.isDirectory
        ? ofFolder(entry as FileSystemDirectoryEntry)
        : Promise.resolve(file === null ? [] : [givenOf(file)]),
    ),
  )
  return given.flat()
}
