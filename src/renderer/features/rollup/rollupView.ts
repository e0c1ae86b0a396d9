import type { TableId } from '../../../shared/form'
import { createKeptView } from '../../ui/keptView'

/** How the sum is shown. */
export interface RollupView {
  readonly deep: boolean
  /** With the own government's figures in each cell. */
  readonly beside: boolean
  /**
   * The region and year, as a path, whose roster a person says to be complete: there cells that differ from the
   * government's are marked.
   */
  readonly whole: string | null
  readonly table: TableId
  readonly cell: string | null
}

export const { Provider: RollupViewProvider, useView: useRollupView } = createKeptView<RollupView>({
  deep: true,
  beside: false,
  whole: null,
  table: 'III',
  cell: null
})
