import type { FileResult } from '../../shared/file'
import { check, type CheckOptions } from '../check'
import { convert, type PdfResources } from '../convert'
import { read } from '../read'

/** A file's bytes, all the way: converted, read and checked. Nothing is thrown for what a file contains. */
export async function examine(bytes: Uint8Array, resources: PdfResources, checks: CheckOptions): Promise<FileResult> {
  const conversion = await convert(bytes, resources)
  if (!conversion.ok) return { outcome: conversion.outcome, type: conversion.type, refusal: conversion.refusal }
  const reading = read(conversion.document)
  if (reading.outcome === 'not-a-report') {
    return { outcome: reading.outcome, type: conversion.type, refusal: reading.refusal }
  }
  return {
    outcome: reading.outcome,
    type: conversion.type,
    reports: reading.reports.map((report) => ({ report, result: check(report, null, checks) }))
  }
}
