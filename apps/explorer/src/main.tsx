import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { rememberedTheme, showTheme } from './page/theme.ts'
import { paletteStyle } from './style/paletteStyle.ts'
import './style/ground.css'
import './style/page.css'
import './style/controls.css'
import './style/chart.css'
import './style/asked.css'
import './style/around.css'
import './style/compare.css'
import './style/measured.css'
import './style/invert.css'
import './style/plan.css'
import './style/validation.css'
import './style/point.css'
import './style/series.css'

const palette = document.createElement('style')
palette.textContent = paletteStyle
document.head.append(palette)

showTheme(rememberedTheme())

const root = document.getElementById('explorer')
if (root !== null) createRoot(root).render(<App />)
