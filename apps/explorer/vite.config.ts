import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Addresses are relative, so that any static host serves it from any folder. */
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1500 },
})
