import { createKeptView } from '../../ui/keptView'
import type { BoardView } from './boardView'

const first: BoardView = { text: '', by: 'none', order: 'place', show: 'all', year: null, cursor: null }

export const { Provider: BoardViewProvider, useView: useBoardView } = createKeptView(first)
