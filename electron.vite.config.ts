import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const require = createRequire(import.meta.url)

/** Puts what the program reads at run time beside it: sql.js's engine, pdf.js's CMaps and fonts, the sample reports. */
function assets(): Plugin {
  return {
    name: 'assets',
    apply: 'build',
    closeBundle() {
      const out = resolve(root, 'out/assets')
      const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'))
      mkdirSync(out, { recursive: true })
      cpSync(join(pdfjs, 'cmaps'), join(out, 'cmaps'), { recursive: true })
      cpSync(join(pdfjs, 'standard_fonts'), join(out, 'standard_fonts'), { recursive: true })
      cpSync(require.resolve('sql.js/dist/sql-wasm.wasm'), join(out, 'sql-wasm.wasm'))
      cpSync(resolve(root, 'resources/samples'), join(out, 'samples'), { recursive: true })
    }
  }
}

/** Puts beside the window what pdf.js asks for when it shows a page: CMaps, standard fonts, decoders of pictures. */
function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    apply: 'build',
    closeBundle() {
      const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'))
      for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
        cpSync(join(pdfjs, folder), resolve(root, 'out/renderer/pdf', folder), {
          recursive: true,
          filter: (path) => !path.endsWith('.js') && !path.endsWith('qcms_bg.wasm')
        })
      }
    }
  }
}

export default defineConfig({
  main: {
    plugins: [assets()],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/hosts/electron/index.ts'),
          cli: resolve(root, 'src/main/hosts/cli/index.ts'),
          pdf: resolve(root, 'src/main/hosts/electron/pdf.ts'),
          worker: resolve(root, 'src/main/app/worker.ts')
        },
        output: { format: 'cjs', banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : '') }
      }
    }
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/main/hosts/electron/preload.ts') },
        output: { format: 'cjs' }
      }
    }
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react(), pdfAssets()],
    build: {
      target: 'chrome114',
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: resolve(root, 'src/renderer/index.html') }
    }
  }
})
