import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { savedByOffice } from '../fixtures/office'
import { launchChromium, noChromium, noOffice, onPath } from '../fixtures/tools'
import type { Case } from './truth/case'

const run = promisify(execFile)

/** A file of each case, made once: by our own writers, or by a program out of another product. */
export interface Product {
  readonly key: string
  /** Why it cannot be made on this machine, or null. */
  readonly missing: string | null
  readonly make: (shop: Workshop) => Promise<readonly Uint8Array[]>
}

/** Makes the files of a run, each product once for all cases. */
export interface Workshop {
  readonly cases: readonly Case[]
  /** A new folder below the run's own. */
  readonly folder: (name: string) => string
  readonly of: (product: Product) => Promise<readonly Uint8Array[]>
  readonly page: <T>(work: (page: Page) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export function workshop(cases: readonly Case[], folder: string): Workshop {
  const made = new Map<string, Promise<readonly Uint8Array[]>>()
  let browser: Promise<Browser> | null = null
  const shop: Workshop = {
    cases,
    folder: (name) => {
      const path = join(folder, name.replace(/[^\w.-]+/gu, '_'))
      mkdirSync(path, { recursive: true })
      return path
    },
    of: (product) => {
      const files = made.get(product.key) ?? product.make(shop)
      made.set(product.key, files)
      return files
    },
    page: async (work) => {
      browser ??= launchChromium()
      const page = await (await browser).newPage()
      try {
        return await work(page)
      } finally {
        await page.close()
      }
    },
    close: async () => {
      await (await browser)?.close()
    }
  }
  return shop
}

/** Written by a function of the project. */
export function written(key: string, write: (truth: Case) => Promise<Uint8Array> | Uint8Array | string): Product {
  return {
    key,
    missing: null,
    make: ({ cases }) =>
      Promise.all(
        cases.map(async (each) => {
          const content = await write(each)
          return typeof content === 'string' ? new TextEncoder().encode(content) : content
        })
      )
  }
}

function saved(files: readonly Uint8Array[], cases: readonly Case[], folder: string, extension: string): string[] {
  return files.map((bytes, index) => {
    const path = join(folder, `${cases[index]?.seed ?? index}.${extension}`)
    writeFileSync(path, bytes)
    return path
  })
}

/** Converted by LibreOffice, all files in one call; `to` is what follows `--convert-to`. */
export function byOffice(from: Product, extension: string, to: string): Product {
  const key = `${from.key} > office ${to}`
  return {
    key,
    missing: from.missing ?? noOffice,
    make: async (shop) => {
      return savedByOffice(await shop.of(from), {
        from: extension,
        to,
        folder: shop.folder(key),
        profile: shop.folder('office-profile'),
        nameOf: (index) => String(shop.cases[index]?.seed ?? index)
      })
    }
  }
}

/** What a program writes to its standard output when given a file as `@`. */
export function byProgram(from: Product, extension: string, program: string, args: readonly string[]): Product {
  const key = `${from.key} > ${program} ${args.join(' ')}`
  return {
    key,
    missing: from.missing ?? (onPath(program) === null ? `no ${program} was found` : null),
    make: async (shop) => {
      const paths = saved(await shop.of(from), shop.cases, shop.folder(key), extension)
      const files: Uint8Array[] = []
      for (const path of paths) {
        const { stdout } = await run(
          program,
          args.map((arg) => (arg === '@' ? path : arg)),
          { encoding: 'buffer', maxBuffer: 1e8 }
        )
        files.push(new Uint8Array(stdout))
      }
      return files
    }
  }
}

/** What Chromium makes of a page: its text, or a print of it. */
export function byBrowser(from: Product, name: string, work: (page: Page) => Promise<Uint8Array | string>): Product {
  const key = `${from.key} > chromium ${name}`
  return {
    key,
    missing: from.missing ?? noChromium,
    make: async (shop) => {
      const paths = saved(await shop.of(from), shop.cases, shop.folder(key), 'html')
      return shop.page(async (page) => {
        const files: Uint8Array[] = []
        for (const path of paths) {
          await page.goto(pathToFileURL(path).href)
          const content = await work(page)
          files.push(typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content))
        }
        return files
      })
    }
  }
}
