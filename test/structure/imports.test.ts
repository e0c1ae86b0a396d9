import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../fixtures/places'

/** Who may import whom. `shared` is everybody's and nobody's; `hosts` alone know where they are. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  'main/convert': ['shared', 'main/convert'],
  'main/read': ['shared', 'main/read'],
  'main/check': ['shared', 'main/check'],
  'main/compare': ['shared', 'main/compare'],
  'main/archive': ['shared', 'main/archive'],
  'main/app': ['shared', 'main/convert', 'main/read', 'main/check', 'main/compare', 'main/archive', 'main/app'],
  'main/hosts': ['shared', 'main/app', 'main/hosts'],
  renderer: ['shared', 'renderer']
}

const source = join(root, 'src')

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return /\.tsx?$/u.test(entry.name) ? [path] : []
  })
}

function layerOf(path: string): string {
  const parts = relative(source, path).split(sep)
  return parts[0] === 'main' ? `main/${parts[1] ?? ''}` : (parts[0] ?? '')
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return Array.from(text.matchAll(/(?:from|import|import\()\s*'([^']+)'/gu), ([, name = '']) => name)
}

const all = files(source).flatMap((path) => importsOf(path).map((name) => ({ path, name })))

describe('the house', () => {
  it('has files in every layer, so that this test looks at something', () => {
    expect(new Set(files(source).map(layerOf))).toEqual(new Set(Object.keys(mayImport)))
  })

  it('imports go one way', () => {
    const wrong = all
      .filter(({ name }) => name.startsWith('.') && !name.endsWith('.css') && !name.endsWith('package.json'))
      .map(({ path, name }) => ({ path, name, from: layerOf(path), to: layerOf(resolve(dirname(path), name)) }))
      .filter(({ from, to }) => !(mayImport[from] ?? []).includes(to))
    expect(wrong).toEqual([])
  })

  it('only the Electron host imports electron', () => {
    const elsewhere = all.filter(({ name }) => name === 'electron').map(({ path }) => relative(source, path))
    expect(elsewhere.every((path) => path.startsWith(join('main', 'hosts', 'electron')))).toBe(true)
    expect(elsewhere.length).toBeGreaterThan(0)
  })

  it('shared and the renderer know neither node nor electron', () => {
    const node = all.filter(
      ({ path, name }) => name.startsWith('node:') && (layerOf(path) === 'shared' || layerOf(path) === 'renderer')
    )
    expect(node).toEqual([])
  })
})
