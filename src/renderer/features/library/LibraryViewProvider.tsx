import { createKeptView } from '../../ui/keptView'
import { type LibraryFilter, noFilter } from './filter'

/** How the library stands. */
export interface LibraryView {
  readonly filter: LibraryFilter
}

const first: LibraryView = { filter: noFilter }

export const { Provider: LibraryViewProvider, useView: useLibraryView } = createKeptView(first)
