import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The host name stays as the browser gave it: the portal answers to one name only.
const server = { target: 'http://127.0.0.1:4000', changeOrigin: false }

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // dkfds hides its style sheets, fonts and icons behind `exports`.
  resolve: { alias: { '@dkfds': path.resolve(import.meta.dirname, 'node_modules/dkfds/dist') } },
  build: {
    // The content security policy allows files, not data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/trpc': server, '/auth': server, '/demo-issuer': server },
  },
})
