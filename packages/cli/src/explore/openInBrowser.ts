import { warn } from '../output/terminal.ts'

/** Shows an address in the person's browser, or says that it cannot. */
export async function openInBrowser(address: string): Promise<void> {
  const refused = () => warn(`no browser could be opened; open ${address} in one`)
  try {
    const { default: open } = await import('open')
    const opening = await open(address)
    opening.once('error', refused)
    opening.once('exit', (status) => {
      if (status !== 0 && status !== null) refused()
    })
  } catch {
    refused()
  }
}
