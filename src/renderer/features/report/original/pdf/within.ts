/** The work's end, or a rejection after so many milliseconds: what a hostile file makes hang is given up. */
export function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), limit)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
