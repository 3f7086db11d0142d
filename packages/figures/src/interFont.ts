import { createRequire } from 'node:module'

const resolve = createRequire(import.meta.url).resolve

/** The font files that figures are set in: Inter, regular and semi-bold. */
export const interFontFiles = (): readonly string[] => [
  resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
]
