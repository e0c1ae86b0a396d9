import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../../shared/language'
import { say } from '../../../shared/i18n'

/** The menu: what the system expects, in the program's language. Commands of the program live in its window. */
export function setMenu(language: Language): void {
  const edit: MenuItemConstructorOptions = {
    label: say(language, 'menu.edit'),
    submenu: [
      { role: 'undo', label: say(language, 'menu.undo') },
      { role: 'redo', label: say(language, 'menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: say(language, 'menu.cut') },
      { role: 'copy', label: say(language, 'menu.copy') },
      { role: 'paste', label: say(language, 'menu.paste') },
      { role: 'selectAll', label: say(language, 'menu.select-all') }
    ]
  }
  const view: MenuItemConstructorOptions = {
    label: say(language, 'menu.view'),
    submenu: [
      { role: 'resetZoom', label: say(language, 'menu.zoom-reset') },
      { role: 'zoomIn', label: say(language, 'menu.zoom-in') },
      { role: 'zoomOut', label: say(language, 'menu.zoom-out') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say(language, 'menu.full-screen') }
    ]
  }
  const window: MenuItemConstructorOptions = {
    label: say(language, 'menu.window'),
    submenu: [
      { role: 'minimize', label: say(language, 'menu.minimize') },
      { role: 'close', label: say(language, 'menu.close') },
      { role: 'quit', label: say(language, 'menu.quit') }
    ]
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit, view, window]))
}
