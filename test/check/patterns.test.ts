import { expect, it } from 'vitest'
import { disputePatterns, noDisputes, noDisputesBehind } from '../../src/main/check/prose/patterns/disputes'
import { decisionPatterns, documentPatterns } from '../../src/main/check/prose/patterns/documents'
import {
  noneCarriedIn,
  noneCarriedOut,
  noneWords,
  noRequests,
  requestPatterns
} from '../../src/main/check/prose/patterns/requests'
import { clausesOf } from '../../src/main/check/prose/scope'
import { sentencesOf } from '../../src/main/check/prose/sentences'
import { batches } from '../accuracy/sentences/case'

const clauses = Object.values(batches)
  .flat()
  .flatMap(({ report }) => sentencesOf(report).flatMap(({ text }) => clausesOf(text)))

it('a clause that a pattern finds something in holds the words looked for before it', () => {
  const patterns = [...requestPatterns, ...disputePatterns, ...documentPatterns, ...decisionPatterns]
  const nones = [noRequests, noneCarriedIn, noneCarriedOut, noDisputes, noDisputesBehind]
  const all = [...patterns, ...nones.map((find) => ({ words: noneWords, find }))]
  const found = clauses.flatMap(({ text }) =>
    all.flatMap((each) => (text.search(each.find) === -1 ? [] : { text, each }))
  )
  expect(found.length).toBeGreaterThan(100)
  expect(found.filter(({ text, each }) => !each.words.test(text))).toEqual([])
})
