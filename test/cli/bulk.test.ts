import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sample } from '../fixtures/sample'
import { temporaryFolder, writeFiles } from '../fixtures/folder'
import { nianbao } from '../fixtures/nianbao'
import { cliScript } from '../fixtures/places'
import { cellALine } from '../fixtures/write/txt'
import { zipOf } from '../fixtures/zip'

/** The command line with its streams in the test's hands. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cliScript, ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: '/nonexistent', ...env }
  })
  onTestFinished(() => void child.kill())
  const told = { out: '', err: '' }
  child.stderr.on('data', (data: Buffer) => (told.err += data.toString()))
  return { child, told, read: () => child.stdout.on('data', (data: Buffer) => (told.out += data.toString())) }
}

const ended = async (child: ChildProcessWithoutNullStreams) => {
  if (child.exitCode === null) await once(child, 'close')
  return child.exitCode
}
const filesIn = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { file: string }).file)

function reports(count: number): string[] {
  const text = cellALine(sample('枕溪县水务局', 2023, 1))
  return writeFiles(
    temporaryFolder(),
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${String(n).padStart(3, '0')}.txt`, `${text}\n${n}`]))
  )
}

describe('nianbao parse - for bulk work', () => {
  it.each([['--as-done'], ['--lang=zh']])('begins before the list of paths ends (%s)', async (option) => {
    const [first = '', second = ''] = reports(2)
    const { child, told, read } = start(['parse', '--json', '--jobs', '2', option, '-'])
    read()
    child.stdin.write(`${first}\n`)
    await expect.poll(() => filesIn(told.out), { timeout: 20_000 }).toEqual([first])
    child.stdin.end(second)
    expect(await ended(child)).toBe(0)
    expect(filesIn(told.out)).toEqual([first, second])
    expect(told.err.split('\n')[1]).toBe(`2 已读入 ${second}`)
  })

  it('reads no faster than its results are taken, and loses none', async () => {
    const paths = reports(120)
    const { child, told, read } = start(['parse', '--json', '--jobs', '2', '--as-done', '-'])
    child.stdin.end(`${paths.join('\r\n')}\r\n\r\n`)
    const done = () => told.err.split('\n').length - 1
    await expect.poll(done, { timeout: 20_000 }).toBeGreaterThan(0)
    let before = -1
    await expect
      .poll(
        () => {
          const stands = done() === before
          before = done()
          return stands
        },
        { interval: 1500, timeout: 30_000 }
      )
      .toBe(true)
    expect(before).toBeLessThan(paths.length / 2)
    read()
    expect(await ended(child)).toBe(0)
    expect(filesIn(told.out).sort()).toEqual(paths)
  }, 60_000)

  it('ends quietly when nobody reads on, whatever is still to come', async () => {
    const paths = reports(30)
    const { child, told } = start(['parse', '--json', '--as-done', '-'])
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${paths.join('\n')}\n`)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await ended(child)).toBe(0)
    expect(told.err).not.toMatch(/Error|EPIPE| {4}at /u)
  })

  it('says by its status that a file could not be read, and reads the others', async () => {
    const [path = ''] = reports(1)
    const none = join(temporaryFolder(), 'none.docx')
    const { status, out } = await nianbao(['parse', '--json', '-'], `${none}\n${path}\n`)
    expect(status).toBe(1)
    expect(filesIn(out)).toEqual([none, path])
  })

  it('takes archives among the paths, one at a time, and leaves nothing of them behind', async () => {
    const folder = temporaryFolder()
    const tmp = join(folder, 'tmp')
    mkdirSync(tmp)
    const text = cellALine(sample('枕溪县水务局', 2023, 1))
    const zip = zipOf([
      { name: 'b.txt', data: Buffer.from(text) },
      { name: 'a.txt', data: Buffer.from(`${text}\n2`) }
    ])
    const paths = writeFiles(folder, { '1.zip': zip, '2.txt': text, '3.zip': zip })
    for (const input of [['-'], paths]) {
      const { status, out, err } = await nianbao(['parse', '--json', ...input], `${paths.join('\n')}\n`, {
        TMPDIR: tmp
      })
      expect(status).toBe(0)
      expect(filesIn(out).map((file) => file.slice(folder.length + 1))).toEqual([
        '1.zip/a.txt',
        '1.zip/b.txt',
        '2.txt',
        '3.zip/a.txt',
        '3.zip/b.txt'
      ])
      expect(err.split('\n').at(-2)).toMatch(input.includes('-') ? /^5 / : /^5\/5 /u)
      expect(readdirSync(tmp)).toEqual([])
    }
  })
})
