import initSqlJs, { type Database as SqlDatabase, type SqlValue } from 'sql.js'

export type { SqlValue }
export type SqlRow = Readonly<Record<string, SqlValue>>

/**
 * The one place that knows which SQLite this is. In memory, saved whole; statements live within one call and are
 * never held across `export`, after which they would go silent.
 */
export interface Database {
  /** Runs one statement. */
  readonly run: (sql: string, params?: readonly SqlValue[]) => void
  /** Runs many statements that take no parameters. */
  readonly script: (sql: string) => void
  /** Runs one statement for each list of parameters, prepared once. */
  readonly runEach: (sql: string, params: readonly (readonly SqlValue[])[]) => void
  readonly all: (sql: string, params?: readonly SqlValue[]) => SqlRow[]
  readonly first: (sql: string, params?: readonly SqlValue[]) => SqlRow | null
  /** All or nothing: what throws inside is undone and thrown again. */
  readonly transaction: <T>(work: () => T) => T
  readonly lastId: () => number
  /** Goes up with every statement that may have changed something: tells whether what was made of it is still true. */
  readonly writes: () => number
  readonly export: () => Uint8Array
  readonly close: () => void
}

function adapted(db: SqlDatabase): Database {
  let writes = 0
  const all = (sql: string, params: readonly SqlValue[] = []): SqlRow[] => {
    const statement = db.prepare(sql, [...params])
    try {
      const names = statement.getColumnNames()
      const rows: SqlRow[] = []
      while (statement.step()) {
        const row: Record<string, SqlValue> = {}
        statement.get().forEach((value, index) => (row[names[index] ?? ''] = value))
        rows.push(row)
      }
      return rows
    } finally {
      statement.free()
    }
  }
  return {
    run: (sql, params = []) => {
      writes++
      db.run(sql, [...params])
    },
    script: (sql) => {
      writes++
      db.run(sql)
    },
    runEach: (sql, params) => {
      writes++
      const statement = db.prepare(sql)
      try {
        for (const each of params) statement.run([...each])
      } finally {
        statement.free()
      }
    },
    all,
    first: (sql, params = []) => all(sql, params)[0] ?? null,
    transaction: (work) => {
      db.run('BEGIN')
      try {
        const result = work()
        db.run('COMMIT')
        return result
      } catch (error) {
        writes++
        db.run('ROLLBACK')
        throw error
      }
    },
    writes: () => writes,
    lastId: () => asNumber(all('SELECT last_insert_rowid() AS id')[0]?.id),
    export: () => db.export(),
    close: () => db.close()
  }
}

/** Opens a database from the bytes of its file, or an empty one. `wasm` is sql.js's engine. Throws where the bytes are no database. */
export async function openDatabase(wasm: Uint8Array, bytes: Uint8Array | null): Promise<Database> {
  const buffer = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer
  const sql = await initSqlJs({ wasmBinary: buffer })
  const db = adapted(new sql.Database(bytes))
  db.all('SELECT count(*) AS tables FROM sqlite_master')
  return db
}

/** A column that is known to hold a number. */
export function asNumber(value: SqlValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError('the archive holds no number where one must stand')
  return value
}

/** A column that is known to hold text. */
export function asText(value: SqlValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('the archive holds no text where some must stand')
  return value
}

export const textOrNull = (value: SqlValue | undefined) => (typeof value === 'string' ? value : null)
export const numberOrNull = (value: SqlValue | undefined) => (typeof value === 'number' ? value : null)
