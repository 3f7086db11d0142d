import { useSyncExternalStore } from 'react'

const dark = () => matchMedia('(prefers-color-scheme: dark)')

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const reader = dark()
  reader.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    reader.removeEventListener('change', changed)
  }
}

function current(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return dark().matches ? 'dark' : 'light'
}

/** The ground that the page has: as chosen, else as the reader's system has it. */
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, current)
