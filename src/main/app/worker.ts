import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { FileResult } from '../../shared/file'
import { convert, limits } from '../convert'
import { examine } from './examine'
import { checkReports } from './checking'
import { findCopies } from './copies'
import type { FromWorker, ToWorker, WorkerData } from './messages'

/**
 * The worker's side of the pool: does one thing at a time. Of a file it first tells the file's hash and waits to hear whether
 * the archive knows it; then it converts, reads and checks. It may be ended at any moment.
 */
const port = parentPort
const { resources, checks } = workerData as WorkerData

function refused(code: 'failed.unreadable' | 'too-large.file' | 'failed.crash'): FileResult {
  const outcome = code === 'too-large.file' ? 'too-large' : 'failed'
  return { outcome, type: null, refusal: { code } }
}

const inbox: ToWorker[] = []
let waiting: ((message: ToWorker) => void) | null = null
port?.on('message', (message: ToWorker) => {
  if (waiting === null) inbox.push(message)
  else waiting(message)
  waiting = null
})

/** The next message from the pool, whether it is there already or comes later. */
function nextMessage(): Promise<ToWorker> {
  const message = inbox.shift()
  if (message !== undefined) return Promise.resolve(message)
  return new Promise((resolve) => {
    waiting = resolve
  })
}

function post(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

async function readWithin(path: string): Promise<Uint8Array | 'too-large.file' | 'failed.unreadable'> {
  try {
    const { size } = await stat(path)
    if (size > limits.file) return 'too-large.file'
    return new Uint8Array(await readFile(path))
  } catch {
    return 'failed.unreadable'
  }
}

async function work(task: Extract<ToWorker, { kind: 'examine' | 'convert' }>): Promise<void> {
  const bytes = await readWithin(task.path)
  if (typeof bytes === 'string') {
    post({ kind: 'done', sha256: null, result: refused(bytes), bytes: null })
    return
  }
  if (task.kind === 'convert') {
    const conversion = await convert(bytes, resources)
    post({ kind: 'converted', document: conversion.ok ? conversion.document : null })
    return
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  post({ kind: 'hash', sha256 })
  const answer = await nextMessage()
  if (answer.kind === 'known') {
    post({ kind: 'known', sha256 })
    return
  }
  const result = await examine(bytes, resources, checks).catch((error: unknown) => {
    console.error(task.path, error)
    return refused('failed.crash')
  })
  post({ kind: 'done', sha256, result, bytes }, [bytes.buffer as ArrayBuffer])
}

async function serve(): Promise<void> {
  for (;;) {
    const task = await nextMessage()
    if (task.kind === 'check') post({ kind: 'checked', found: checkReports(task.task) })
    else if (task.kind === 'copies') post({ kind: 'copies', copies: findCopies(task.task) })
    else if (task.kind === 'examine' || task.kind === 'convert') await work(task)
  }
}

void serve()
