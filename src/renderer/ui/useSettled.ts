import { useEffect, useState } from 'react'

/** A value once it has stayed the same for so many milliseconds; null: not while it is still being made. */
export function useSettled<T>(value: T, delay: number | null): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (delay === null) return undefined
    const timer = setTimeout(() => setSettled(value), delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return settled
}
