/** What a person can choose of the page's ground: light or dark, or as the system has it. */
export const themes = ['auto', 'light', 'dark'] as const
export type ThemeChoice = (typeof themes)[number]

const place = 'paretoken.theme'

/** The choice of an earlier visit. */
export function rememberedTheme(): ThemeChoice {
  try {
    const word = localStorage.getItem(place)
    return themes.find((theme) => theme === word) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Shows the page on that ground. */
export function showTheme(theme: ThemeChoice): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Shows the page on that ground, now and at the next visit. */
export function chooseTheme(theme: ThemeChoice): void {
  showTheme(theme)
  try {
    if (theme === 'auto') localStorage.removeItem(place)
    else localStorage.setItem(place, theme)
  } catch {
    // A browser that remembers nothing still shows it.
  }
}

/** The ground that the page stands on now. */
export function shownTheme(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset
  if (theme === 'light' || theme === 'dark') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
