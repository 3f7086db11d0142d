import { useState } from 'react'
import { Button } from 'react-aria-components'
import { chooseTheme, rememberedTheme, type ThemeChoice, themes } from './theme.ts'

const signs: Readonly<Record<ThemeChoice, string>> = { auto: '◐', light: '☀', dark: '☾' }
const words: Readonly<Record<ThemeChoice, string>> = {
  auto: 'as the system has it',
  light: 'light',
  dark: 'dark',
}

/** Turns the page's ground from the system's to light to dark. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(rememberedTheme)
  const turn = () => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <Button className="quiet-button" onPress={turn} aria-label={`Ground: ${words[theme]}`}>
      {signs[theme]}
    </Button>
  )
}
