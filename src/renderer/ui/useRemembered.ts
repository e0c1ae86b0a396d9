import { useState } from 'react'

/** A number that this window keeps from one time to the next; without a place to keep it, it is what it was at first. */
export function useRemembered(name: string, initial: number): [number, (value: number) => void] {
  const key = `nianbao.${name}`
  const [value, setValue] = useState(() => {
    const kept = Number(localStorage.getItem(key) ?? Number.NaN)
    return Number.isFinite(kept) ? kept : initial
  })
  const keep = (next: number) => {
    setValue(next)
    localStorage.setItem(key, String(next))
  }
  return [value, keep]
}
