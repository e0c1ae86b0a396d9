import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Column } from './columns'

/** Tables as Parquet files, piece by piece. */

const types: Readonly<Record<Column<never>['type'], BasicType>> = {
  text: 'STRING',
  whole: 'INT32',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN'
}

/** So many rows are held at once: readers take them as they were written, in groups. */
const groupSize = 50_000

/** What was written since the last time. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

/** A table as a Parquet file, its columns named and typed as they say. */
export async function* parquetOf<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>
): AsyncGenerator<Uint8Array> {
  const dataOf = (rows: readonly Row[]) =>
    columns.map((column) => ({ name: column.name, type: types[column.type], data: rows.map(column.of) }))
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: schemaFromColumnData({ columnData: dataOf([]) }) })
  let rows: Row[] = []
  const write = async () => {
    await writer.write({ columnData: dataOf(rows), rowGroupSize: groupSize })
    rows = []
    return taken(bytes)
  }
  for await (const batch of batches) {
    rows = rows.concat(batch)
    if (rows.length >= groupSize) yield await write()
  }
  if (rows.length > 0) yield await write()
  await writer.finish()
  yield taken(bytes)
}
